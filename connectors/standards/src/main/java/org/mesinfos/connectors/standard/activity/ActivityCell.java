package org.mesinfos.connectors.standard.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builder for one activity whose cell is being read. The first line of the cell describes the activity. Not
 * thread-safe.
 */
final class ActivityCell {

    /** Maximum number of characters of one activity, well above the size of any real one. */
    static final int MAXIMUM_CHARACTERS = 1 << 20;

    private final long line;
    private final StringBuilder service = new StringBuilder();
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final List<StringBuilder> remarks = new ArrayList<>(List.of(new StringBuilder()));
    private final List<String> links = new ArrayList<>();
    private final StringBuilder linkText = new StringBuilder();
    private boolean inFirstLink;
    private int characters;

    /** @param line line on which the cell starts, from 1 */
    ActivityCell(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    boolean isTooLarge() {
        return characters > MAXIMUM_CHARACTERS;
    }

    void text(CellPart part, String text) {
        characters += text.length();
        if (isTooLarge()) {
            return;
        }
        switch (part) {
            case SERVICE -> service.append(text);
            case LINES -> {
                lines.get(lines.size() - 1).append(text);
                if (inFirstLink) {
                    linkText.append(text);
                }
            }
            case REMARKS -> remarks.get(remarks.size() - 1).append(text);
            case OTHER -> {
                // Empty cells for layout.
            }
        }
    }

    void lineBreak(CellPart part) {
        characters++;
        if (!isTooLarge() && part == CellPart.LINES) {
            lines.add(new StringBuilder());
        } else if (!isTooLarge() && part == CellPart.REMARKS) {
            remarks.add(new StringBuilder());
        }
    }

    void link(CellPart part, String address) {
        characters += address.length();
        if (!isTooLarge() && !address.isEmpty()) {
            inFirstLink = part == CellPart.LINES && links.isEmpty() && lines.size() == 1;
            links.add(address);
        }
    }

    void linkEnd() {
        inFirstLink = false;
    }

    String service() {
        return plain(service);
    }

    /** Returns the lines of the cell that are not blank. */
    List<String> lines() {
        return plain(lines);
    }

    /** Returns the lines below the activity, such as the products it belongs to. */
    List<String> remarks() {
        return plain(remarks);
    }

    /** Returns the link of the first line. */
    Optional<String> firstLineLink() {
        return hasLinkInFirstLine() ? Optional.of(links.get(0)) : Optional.empty();
    }

    /** Returns all other links of the cell. */
    List<String> otherLinks() {
        return links.subList(hasLinkInFirstLine() ? 1 : 0, links.size());
    }

    /** Returns the linked text of the first line. */
    Optional<String> linkText() {
        return Optional.of(plain(linkText)).filter(words -> !words.isEmpty());
    }

    private boolean hasLinkInFirstLine() {
        return !links.isEmpty() && !linkText.isEmpty();
    }

    private static List<String> plain(List<StringBuilder> lines) {
        return lines.stream()
                .map(ActivityCell::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Replaces layout spaces by normal ones and strips the text. */
    private static String plain(CharSequence text) {
        return text.toString()
                .replace('\u00a0', ' ')
                .replace('\u2003', ' ')
                .replace('\n', ' ')
                .replace("\r", "")
                .strip();
    }
}
