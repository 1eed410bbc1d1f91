package org.mesinfos.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documentation of Avro schemas, which becomes the Javadoc of generated classes and the description of fields. */
final class SchemaProse {

    private static final Pattern DOCUMENTATION = Pattern.compile("\"doc\"\\s*:\\s*\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    private SchemaProse() {}

    /** Returns the documentation of each type and field of a schema. */
    static List<Passage> of(Path file, String schema) {
        List<Passage> passages = new ArrayList<>();
        Matcher matcher = DOCUMENTATION.matcher(schema);
        while (matcher.find()) {
            passages.add(new Passage(file, Lines.of(schema, matcher.start()), matcher.group(1)));
        }
        return passages;
    }
}
