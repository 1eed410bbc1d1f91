package org.mesinfos.connectors.format.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removal of the start of a script that assigns a JSON value to a name, as in {@code window.data = [}. */
public final class ScriptPrefix {

    private static final int MAX_LENGTH = 256;
    private static final Pattern ASSIGNMENT =
            Pattern.compile("^[ \\t]*(?:(?:var|let|const) )?[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*[ \\t]*=[ \\t]*(?=[\\[{])");

    private ScriptPrefix() {}

    /** Returns the text from the JSON value on. */
    public static String skip(String text) {
        return text.substring(length(text.substring(0, Math.min(MAX_LENGTH, text.length()))));
    }

    /** Returns the bytes from the JSON value on. */
    public static InputStream skip(InputStream file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file);
        buffered.mark(MAX_LENGTH);
        String start = new String(buffered.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1);
        buffered.reset();
        buffered.skipNBytes(length(start));
        return buffered;
    }

    private static int length(String start) {
        Matcher assignment = ASSIGNMENT.matcher(start);
        return assignment.find() ? assignment.end() : 0;
    }
}
