package org.mesinfos.connectors.standard.bookmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.standard.person.CustomerRows;

/**
 * Parser for the list of bookmarks. {@code DL} opens the folder that the preceding heading {@code H3} names, {@code DT}
 * starts an entry, {@code DD} starts a description, which may contain any markup. Not thread-safe.
 */
final class BookmarkListReader {

    /** The element that the current text belongs to. */
    private enum ListState {
        BETWEEN,
        ENTRY,
        TITLE,
        HEADING,
        DESCRIPTION
    }

    private static final int MAXIMUM_DEPTH = 100;
    private static final int MAXIMUM_TEXT_LENGTH = 1 << 20;

    private final CustomerRows rows;
    private final Deque<BookmarkFolder> folders = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private ListState state = ListState.BETWEEN;
    private Optional<BookmarkFolder> heading = Optional.empty();
    private Map<String, String> headingAttributes = Map.of();
    private Optional<Bookmark> bookmark = Optional.empty();
    private long textSize;
    private int tooDeep;
    private boolean tooLarge;

    BookmarkListReader(CustomerRows rows) {
        this.rows = rows;
    }

    void process(HtmlToken token) {
        if (token instanceof HtmlToken.StartTag start) {
            startTag(start);
        } else if (token instanceof HtmlToken.EndTag end) {
            endTag(end);
        } else if (token instanceof HtmlToken.Text characters) {
            append(characters.text());
        } else if (token instanceof HtmlToken.OversizedTag tooLarge) {
            endEntry();
            rows.readAndReject(
                    RejectionReason.TOO_LARGE,
                    Locator.line(tooLarge.line()),
                    "a tag above the size limit",
                    "a smaller tag");
        }
    }

    private void startTag(HtmlToken.StartTag tag) {
        switch (tag.name()) {
            case "dl" -> {
                endEntry();
                openFolder();
            }
            case "dt" -> {
                endEntry();
                state = ListState.ENTRY;
            }
            case "dd" -> {
                endTitle();
                state = ListState.DESCRIPTION;
                clear();
            }
            case "h3" -> heading(tag);
            case "a" -> link(tag);
            case "hr" -> {
                if (state != ListState.DESCRIPTION) {
                    endEntry();
                }
            }
            case "p" -> {
                // Follows every list, without meaning.
            }
            default -> append(state == ListState.DESCRIPTION ? tag.markup() : "");
        }
    }

    private void openFolder() {
        if (folders.size() >= MAXIMUM_DEPTH) {
            tooDeep++;
            return;
        }
        folders.push(heading.orElse(BookmarkFolder.UNNAMED));
        heading = Optional.empty();
    }

    private void heading(HtmlToken.StartTag tag) {
        if (state == ListState.DESCRIPTION) {
            append(tag.markup());
        } else {
            headingAttributes = tag.attributes();
            state = ListState.HEADING;
            clear();
        }
    }

    private void link(HtmlToken.StartTag tag) {
        if (state == ListState.DESCRIPTION) {
            append(tag.markup());
        } else if (state == ListState.ENTRY) {
            bookmark = Optional.of(new Bookmark(tag.attributes(), Locator.line(tag.line())));
            state = ListState.TITLE;
            clear();
        }
    }

    private void endTag(HtmlToken.EndTag tag) {
        switch (tag.name()) {
            case "dl" -> {
                endEntry();
                if (tooDeep > 0) {
                    tooDeep--;
                } else if (!folders.isEmpty()) {
                    folders.pop();
                }
            }
            case "h3" -> {
                if (state == ListState.HEADING) {
                    heading = Optional.of(new BookmarkFolder(text.toString().strip(), headingAttributes));
                    state = ListState.BETWEEN;
                } else {
                    append(tag.markup());
                }
            }
            case "a" -> {
                if (state == ListState.TITLE) {
                    endTitle();
                } else {
                    append(tag.markup());
                }
            }
            default -> append(state == ListState.DESCRIPTION ? tag.markup() : "");
        }
    }

    private void endTitle() {
        if (state == ListState.TITLE) {
            bookmark.ifPresent(open -> open.title(text.toString()));
            state = ListState.BETWEEN;
        }
    }

    private void append(String characters) {
        if (state == ListState.TITLE || state == ListState.HEADING || state == ListState.DESCRIPTION) {
            textSize += characters.length();
            if (textSize <= MAXIMUM_TEXT_LENGTH) {
                text.append(characters);
            } else {
                tooLarge = true;
            }
        }
    }

    private void clear() {
        text.setLength(0);
        textSize = 0;
    }

    /** Ends the open element: emits the open bookmark, or sets the description of a folder. */
    void endEntry() {
        endTitle();
        if (state == ListState.DESCRIPTION) {
            String description = text.toString().strip();
            bookmark.ifPresent(open -> open.description(description));
            if (bookmark.isEmpty()) {
                heading.ifPresent(folder -> folder.describe(description));
            }
        }
        state = ListState.BETWEEN;
        bookmark.ifPresent(this::emit);
        bookmark = Optional.empty();
        tooLarge = false;
        clear();
    }

    private void emit(Bookmark open) {
        if (tooLarge) {
            rows.readAndReject(
                    RejectionReason.TOO_LARGE,
                    open.locator(),
                    "a text of more than " + MAXIMUM_TEXT_LENGTH + " characters",
                    "at most " + MAXIMUM_TEXT_LENGTH);
        } else {
            open.emit(rows, path(), Optional.ofNullable(folders.peek()));
        }
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<BookmarkFolder> outermost = folders.descendingIterator(); outermost.hasNext(); ) {
            String name = outermost.next().name();
            if (!name.isEmpty()) {
                path.append(path.isEmpty() ? "" : "/").append(name);
            }
        }
        return path.toString();
    }
}
