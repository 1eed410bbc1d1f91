package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files and commands that a page of the documentation asks its reader to save and to type, in order.
 *
 * <p>A sentence that ends in <em>Save this as `path`:</em> names the file whose content the next block shows. A block of the
 * language {@code console} has commands, each after {@code $ }, with the lines that they print. In those lines, an ellipsis
 * replaces any text, and a line of nothing else replaces any lines.
 *
 * @param steps files and commands
 */
record DocumentedPage(List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:[Ss]ave this as\\s+`([^`]+)`[^\\n`]*:\\n\\n)?^( *)```(\\w*)\\n(.*?)^\\2```$");
    private static final Pattern COMMAND = Pattern.compile("(?ms)^\\$ (.*?(?<!\\\\))\\n(.*?)(?=^\\$ |\\z)");

    /** A step of the reader. */
    sealed interface Step {

        /**
         * A file to save.
         *
         * @param path path in the folder in which the reader works
         */
        record Save(String path, String content) implements Step {}

        /**
         * A command to type.
         *
         * @param output what it prints, with ellipses
         */
        record Type(String command, String output) implements Step {}
    }

    static DocumentedPage of(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            String content = blocks.group(4).replaceAll("(?m)^" + blocks.group(2), "");
            if (blocks.group(1) != null) {
                steps.add(new Step.Save(blocks.group(1), content));
            } else if (blocks.group(3).equals("console")) {
                Matcher commands = COMMAND.matcher(content);
                while (commands.find()) {
                    steps.add(new Step.Type(commands.group(1), commands.group(2).stripTrailing()));
                }
            }
        }
        return new DocumentedPage(steps);
    }

    /** Returns the pattern of an output with ellipses. */
    static Pattern pattern(String output) {
        StringBuilder pattern = new StringBuilder();
        for (String line : output.split("\n", -1)) {
            if (line.strip().equals("…")) {
                pattern.append("(?:.*\\R)*?");
            } else {
                String[] parts = line.stripTrailing().split("…", -1);
                for (int i = 0; i < parts.length; i++) {
                    pattern.append(i == 0 ? "" : ".*?").append(Pattern.quote(parts[i]));
                }
                pattern.append("\\h*\\R");
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
