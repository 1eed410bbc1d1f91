package org.mesinfos.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prose and identifiers of Java sources: comments, string literals of several words, and the words of names. */
final class JavaProse {

    // Possessive throughout: a backtracking loop over a long literal would exhaust the stack.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<block>\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\")"
                    + "|(?<string>\"(?:[^\"\\\\\n]|\\\\.)*+\")"
                    + "|(?<character>'(?:[^'\\\\\n]|\\\\.)++')"
                    + "|(?<comment>/\\*(?:[^*]|\\*(?!/))*+\\*/)"
                    + "|(?<line>(?://[^\n]*+\n[ \t]*+)++)",
            Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*?|\\*(?!/)|//) ?");
    private static final Pattern TAG = Pattern.compile("@(?:param|return|throws)\\b[ \\t]*(?:<?\\w+>?)?");
    private static final Pattern BREAK = Pattern.compile("</?(?:p|li|ul|ol|h\\d|pre|td|tr)>");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z\\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern TYPE_DECLARATION =
            Pattern.compile("\\s*+(?:@(?!interface\\b)\\w[\\w.]*+(?:\\((?:[^()]|\\([^()]*+\\))*+\\))?+\\s*+)*+"
                    + "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed)\\s++)*+"
                    + "(?:class|interface|enum|record|@interface)\\s++\\w");
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{L}+[ ,;:]+\\p{L}+[ ,;:]+\\p{L}+");

    private JavaProse() {}

    /** Returns the comments of a source, without asterisks, and with a blank line before each block tag. */
    static List<Passage> comments(Path file, String source) {
        List<Passage> passages = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(source);
        while (tokens.find()) {
            String comment = tokens.group("comment") == null ? tokens.group("line") : tokens.group("comment");
            if (comment != null) {
                passages.add(new Passage(file, Lines.of(source, tokens.start()), plain(comment)));
            }
        }
        return passages;
    }

    /** Returns those comments of a source that are the Javadoc of a type, in the form of {@link #comments}. */
    static List<Passage> typeJavadoc(Path file, String source) {
        List<Passage> passages = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(source);
        Matcher declaration = TYPE_DECLARATION.matcher(source);
        while (tokens.find()) {
            String comment = tokens.group("comment");
            if (comment != null
                    && comment.startsWith("/**")
                    && declaration.region(tokens.end(), source.length()).lookingAt()) {
                passages.add(new Passage(file, Lines.of(source, tokens.start()), plain(comment)));
            }
        }
        return passages;
    }

    /** Returns the string literals of three or more words, which are messages to a person. */
    static List<Passage> messages(Path file, String source) {
        List<Passage> passages = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(source);
        while (tokens.find()) {
            String literal = tokens.group("block") == null ? tokens.group("string") : tokens.group("block");
            if (literal != null && SEVERAL_WORDS.matcher(literal).find()) {
                passages.add(new Passage(file, Lines.of(source, tokens.start()), literal.replace("\"", "")));
            }
        }
        return passages;
    }

    /**
     * Returns the words of all names in a source, one passage for each name: {@code lastDay} has the words {@code last day}.
     * Names in comments and string literals are left out.
     */
    static List<Passage> names(Path file, String source) {
        String code = TOKEN.matcher(source)
                .replaceAll(token ->
                        " " + "\n".repeat(Lines.of(token.group(), token.group().length()) - 1));
        List<Passage> passages = new ArrayList<>();
        int line = 1;
        for (String text : code.split("\n", -1)) {
            Matcher names = NAME.matcher(text);
            while (names.find()) {
                passages.add(new Passage(
                        file, line, HUMP.matcher(names.group()).replaceAll(" ").replace('_', ' ')));
            }
            line++;
        }
        return passages;
    }

    private static String plain(String comment) {
        String text = MARGIN.matcher(comment).replaceAll("").replace("*/", "");
        // Each block tag and each paragraph starts a sentence; the tag's name is no word of it.
        text = TAG.matcher(text).replaceAll(". ");
        return BREAK.matcher(text).replaceAll(". ");
    }
}
