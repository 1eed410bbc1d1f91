package org.mesinfos.records;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/**
 * Codec of string maps. Maps are written in key order (UTF-16 code units), so that equal maps have equal bytes, and
 * read in that order. A null map is written as an empty one.
 */
enum MapCodec implements ValueCodec {
    OF_TEXT;

    @Override
    @SuppressWarnings("unchecked")
    public void write(Object value, BinaryEncoder out) throws IOException {
        Map<String, String> map = (Map<String, String>) value;
        out.writeMapStart();
        out.setItemCount(map.size());
        for (String key : sortedKeys(map)) {
            out.startItem();
            out.writeString(key);
            out.writeString(text(map, key));
        }
        out.writeMapEnd();
    }

    @Override
    public void writeNull(BinaryEncoder out) throws IOException {
        write(Map.of(), out);
    }

    private static String[] sortedKeys(Map<String, String> map) {
        String[] keys = map.keySet().toArray(new String[0]);
        Arrays.sort(keys);
        return keys;
    }

    private static String text(Map<String, String> map, String key) {
        String text = map.get(key);
        if (text == null) {
            throw new UnencodableValueException("null is not a text").within("[" + key + "]");
        }
        return text;
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (long remaining = in.readMapStart(); remaining > 0; remaining = in.mapNext()) {
            for (long item = 0; item < remaining; item++) {
                map.put(in.readString(), in.readString());
            }
        }
        return map;
    }
}
