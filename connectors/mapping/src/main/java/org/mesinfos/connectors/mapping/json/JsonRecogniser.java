package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.ScriptPrefix;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Recogniser of the files of one mapping.
 *
 * @param recordPaths names from the outermost value to the records
 * @param members paths that the first records must contain
 * @param patterns regular expressions that must match in the first part of the file
 */
record JsonRecogniser(List<List<String>> recordPaths, List<String> members, List<Pattern> patterns) {

    /** Path step that matches any name. */
    static final String ANY = "*";

    private static final int SCORE = 80;

    JsonRecogniser {
        members = List.copyOf(members);
        patterns = List.copyOf(patterns);
    }

    Recognition recognise(FilePreview preview) {
        String text = ScriptPrefix.skip(preview.text()).stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Recognition.OTHER_FORMAT;
        }
        Set<String> paths = paths(text);
        List<String> missing = new ArrayList<>();
        for (String member : members) {
            List<String> wanted =
                    recordPaths.stream().map(path -> path(path) + "/" + member).toList();
            if (wanted.stream().noneMatch(path -> contains(paths, path))) {
                missing.add("member " + String.join(" or ", wanted));
            }
        }
        for (Pattern pattern : patterns) {
            if (!BoundedText.matcher(pattern, text).find()) {
                missing.add("a text that matches " + pattern);
            }
        }
        int expected = members.size() + patterns.size();
        return missing.isEmpty()
                ? Recognition.claimed(SCORE, "all " + expected + " recognition rules match")
                : Recognition.declined(99 * (expected - missing.size()) / expected, missing);
    }

    private static String path(List<String> names) {
        return names.stream().map(name -> "/" + name).collect(Collectors.joining());
    }

    private static boolean contains(Set<String> paths, String wanted) {
        return wanted.contains(ANY) ? paths.stream().anyMatch(path -> matches(path, wanted)) : paths.contains(wanted);
    }

    private static boolean matches(String path, String wanted) {
        String[] names = path.split("/", -1);
        String[] expected = wanted.split("/", -1);
        boolean same = names.length == expected.length;
        for (int i = 0; same && i < names.length; i++) {
            same = expected[i].equals(ANY) || expected[i].equals(names[i]);
        }
        return same;
    }

    /** Returns the path of every member in the preview, ignoring arrays. */
    private static Set<String> paths(String text) {
        Set<String> paths = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        String name = "";
        try (JsonParser parser = JsonParsers.FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String parent = open.isEmpty() ? "" : open.peek();
                switch (token) {
                    case FIELD_NAME -> {
                        name = parent + "/" + parser.currentName();
                        paths.add(name);
                    }
                    case START_OBJECT, START_ARRAY ->
                        open.push(parser.getParsingContext().getParent().inObject() ? name : parent);
                    case END_OBJECT, END_ARRAY -> open.pop();
                    default -> {
                        // Only names are of interest.
                    }
                }
            }
        } catch (IOException truncated) {
            return paths;
        }
        return paths;
    }
}
