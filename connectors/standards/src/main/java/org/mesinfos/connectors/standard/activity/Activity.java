package org.mesinfos.connectors.standard.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One activity while its cell is read: its lines, of which the first says what was done. Not thread-safe. */
final class Activity {

    /** Characters kept of one; what stands behind is left out of no activity that a person had. */
    static final int MOST_CHARACTERS = 1 << 20;

    private final long line;
    private final StringBuilder service = new StringBuilder();
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final List<StringBuilder> remarks = new ArrayList<>(List.of(new StringBuilder()));
    private final List<String> links = new ArrayList<>();
    private final StringBuilder linked = new StringBuilder();
    private boolean inFirstLink;
    private int characters;

    /** @param line where its cell begins, from 1 */
    Activity(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    boolean isTooLarge() {
        return characters > MOST_CHARACTERS;
    }

    void text(Part part, String text) {
        characters += text.length();
        if (isTooLarge()) {
            return;
        }
        switch (part) {
            case SERVICE -> service.append(text);
            case LINES -> {
                lines.get(lines.size() - 1).append(text);
                if (inFirstLink) {
                    linked.append(text);
                }
            }
            case REMARKS -> remarks.get(remarks.size() - 1).append(text);
            case OTHER -> {
                // Empty cells that stand there for the eye.
            }
        }
    }

    void lineBreak(Part part) {
        characters++;
        if (!isTooLarge() && part == Part.LINES) {
            lines.add(new StringBuilder());
        } else if (!isTooLarge() && part == Part.REMARKS) {
            remarks.add(new StringBuilder());
        }
    }

    void link(Part part, String address) {
        characters += address.length();
        if (!isTooLarge() && !address.isEmpty()) {
            inFirstLink = part == Part.LINES && links.isEmpty() && lines.size() == 1;
            links.add(address);
        }
    }

    void linkEnd() {
        inFirstLink = false;
    }

    String service() {
        return plain(service);
    }

    /** Lines of the cell that say something. */
    List<String> lines() {
        return plain(lines);
    }

    /** What stands below it, such as the products it belongs to. */
    List<String> remarks() {
        return plain(remarks);
    }

    /** Where its first line leads to. */
    Optional<String> address() {
        return inFirstLine() ? Optional.of(links.get(0)) : Optional.empty();
    }

    /** Other addresses that it names. */
    List<String> otherAddresses() {
        return links.subList(inFirstLine() ? 1 : 0, links.size());
    }

    /** The words of the first line that lead somewhere. */
    Optional<String> linkedWords() {
        return Optional.of(plain(linked)).filter(words -> !words.isEmpty());
    }

    private boolean inFirstLine() {
        return !links.isEmpty() && !linked.isEmpty();
    }

    private static List<String> plain(List<StringBuilder> lines) {
        return lines.stream()
                .map(Activity::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Without the spaces that only keep words together on the page. */
    private static String plain(CharSequence text) {
        return text.toString()
                .replace('\u00a0', ' ')
                .replace('\u2003', ' ')
                .replace('\n', ' ')
                .replace("\r", "")
                .strip();
    }
}
