package org.mesinfos.connectors.mapping;

import java.util.Base64;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.digest.Sha256;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Reader for a file within a text in base64. A record has the size and the hash of the file.
 *
 * @param fact fact about the file
 */
record Base64FileReader(Fact fact) implements ValueReader {

    /** Key of a field with a fact about such a file. */
    static final String KEY = "base64";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Unreadable UNREADABLE = Unreadable.invalid("a file in base64");

    /** Fact about a file. */
    enum Fact {
        /** The number of bytes, of a field with a whole number. */
        SIZE,
        /** The hash of the bytes, of a field with a text. */
        SHA256
    }

    /** Reads the key of a field whose type fits one fact. */
    static ValueReader of(YamlMap field, Fact fitting) {
        String name = field.text(KEY).orElse("");
        if (!name.equals(YamlNames.of(fitting))) {
            field.unexpected(KEY, name, YamlNames.of(fitting));
        }
        return new Base64FileReader(fitting);
    }

    @Override
    public Object read(String text, RowState state) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(SPACE.matcher(text).replaceAll(""));
        } catch (IllegalArgumentException invalid) {
            return UNREADABLE;
        }
        return switch (fact) {
            case SIZE -> (Object) (long) bytes.length;
            case SHA256 -> Sha256.of(bytes);
        };
    }
}
