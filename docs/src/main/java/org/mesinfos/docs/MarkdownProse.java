package org.mesinfos.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Extractor of the prose of Markdown files: everything but code. */
final class MarkdownProse {

    private static final Pattern FENCE = Pattern.compile("^\\s*```.*");
    private static final Pattern INDENTED_CODE = Pattern.compile("^(?: {4}|\\t)(?!\\s*[-*\\d]).*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:-|\\d+\\.) ");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern MARKUP = Pattern.compile("^[#>|\\-*\\s\\d.]+");

    private MarkdownProse() {}

    /** Returns the lines of a file as passages; headings, list items and table rows start a sentence. */
    static List<Passage> of(Path file, String text) {
        List<Passage> passages = new ArrayList<>();
        boolean code = false;
        int number = 0;
        StringBuilder paragraph = new StringBuilder();
        int start = 1;
        for (String line : text.split("\n", -1)) {
            number++;
            if (FENCE.matcher(line).matches()) {
                code = !code;
                line = "";
            }
            boolean prose =
                    !code && !line.isBlank() && !INDENTED_CODE.matcher(line).matches();
            boolean starts = !prose
                    || line.startsWith("#")
                    || line.strip().startsWith("|")
                    || ITEM.matcher(line).lookingAt();
            if (starts && paragraph.length() > 0) {
                passages.add(new Passage(file, start, paragraph.toString()));
                paragraph.setLength(0);
            }
            if (prose) {
                if (paragraph.length() == 0) {
                    start = number;
                }
                String words =
                        CODE.matcher(MARKUP.matcher(line).replaceFirst("")).replaceAll("x");
                paragraph.append(words.replaceAll("\\s*\\|\\s*", ". ")).append('\n');
            }
        }
        if (paragraph.length() > 0) {
            passages.add(new Passage(file, start, paragraph.toString()));
        }
        return passages;
    }
}
