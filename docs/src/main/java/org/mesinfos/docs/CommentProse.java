package org.mesinfos.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments of files that are not Java. */
final class CommentProse {

    private static final Pattern XML = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);

    /** Adjacent lines with a number sign, as in scripts, YAML and properties; not the first line of a script. */
    private static final Pattern NUMBER_SIGNS = Pattern.compile("(?m)(?:^[ \t]*#(?!!).*\n?)++");

    private static final Pattern NUMBER_SIGN = Pattern.compile("(?m)^[ \t]*# ?");

    private CommentProse() {}

    /** Returns the comments of an XML file. */
    static List<Passage> ofXml(Path file, String text) {
        return passages(file, text, XML.matcher(text), 1);
    }

    /** Returns the comments of a file in which they start with a number sign. */
    static List<Passage> ofScript(Path file, String text) {
        return passages(file, text, NUMBER_SIGNS.matcher(text), 0);
    }

    private static List<Passage> passages(Path file, String text, Matcher comments, int group) {
        List<Passage> passages = new ArrayList<>();
        while (comments.find()) {
            String comment = NUMBER_SIGN.matcher(comments.group(group)).replaceAll("");
            passages.add(new Passage(file, Lines.of(text, comments.start(group)), comment));
        }
        return passages;
    }
}
