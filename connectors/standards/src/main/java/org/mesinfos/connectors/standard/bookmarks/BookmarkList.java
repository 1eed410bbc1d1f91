package org.mesinfos.connectors.standard.bookmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.standard.person.OwnRows;

/**
 * Parser for the list of bookmarks. {@code DL} opens the folder that the preceding heading {@code H3} names, {@code DT}
 * starts an entry, {@code DD} starts a description, which may contain any markup. Not thread-safe.
 */
final class BookmarkList {

    /** The element that the current text belongs to. */
    private enum Place {
        BETWEEN,
        ENTRY,
        TITLE,
        HEADING,
        DESCRIPTION
    }

    private static final int DEPTH = 100;
    private static final int TEXT = 1 << 20;

    private final OwnRows rows;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Place place = Place.BETWEEN;
    private Optional<Folder> heading = Optional.empty();
    private Map<String, String> headingAttributes = Map.of();
    private Optional<Bookmark> bookmark = Optional.empty();
    private long textSize;
    private int tooDeep;
    private boolean tooLarge;

    BookmarkList(OwnRows rows) {
        this.rows = rows;
    }

    void take(HtmlToken token) {
        if (token instanceof HtmlToken.Start start) {
            opened(start);
        } else if (token instanceof HtmlToken.End end) {
            closed(end);
        } else if (token instanceof HtmlToken.Text characters) {
            append(characters.text());
        } else if (token instanceof HtmlToken.TooLarge tooLarge) {
            end();
            rows.readAndReject(
                    RejectionReason.TOO_LARGE,
                    Locator.line(tooLarge.line()),
                    "a tag above the size limit",
                    "a smaller tag");
        }
    }

    private void opened(HtmlToken.Start tag) {
        switch (tag.name()) {
            case "dl" -> {
                end();
                open();
            }
            case "dt" -> {
                end();
                place = Place.ENTRY;
            }
            case "dd" -> {
                endTitle();
                place = Place.DESCRIPTION;
                clear();
            }
            case "h3" -> heading(tag);
            case "a" -> link(tag);
            case "hr" -> {
                if (place != Place.DESCRIPTION) {
                    end();
                }
            }
            case "p" -> {
                // Follows every list, without meaning.
            }
            default -> append(place == Place.DESCRIPTION ? tag.markup() : "");
        }
    }

    private void open() {
        if (folders.size() >= DEPTH) {
            tooDeep++;
            return;
        }
        folders.push(heading.orElse(Folder.NAMELESS));
        heading = Optional.empty();
    }

    private void heading(HtmlToken.Start tag) {
        if (place == Place.DESCRIPTION) {
            append(tag.markup());
        } else {
            headingAttributes = tag.attributes();
            place = Place.HEADING;
            clear();
        }
    }

    private void link(HtmlToken.Start tag) {
        if (place == Place.DESCRIPTION) {
            append(tag.markup());
        } else if (place == Place.ENTRY) {
            bookmark = Optional.of(new Bookmark(tag.attributes(), Locator.line(tag.line())));
            place = Place.TITLE;
            clear();
        }
    }

    private void closed(HtmlToken.End tag) {
        switch (tag.name()) {
            case "dl" -> {
                end();
                if (tooDeep > 0) {
                    tooDeep--;
                } else if (!folders.isEmpty()) {
                    folders.pop();
                }
            }
            case "h3" -> {
                if (place == Place.HEADING) {
                    heading = Optional.of(new Folder(text.toString().strip(), headingAttributes));
                    place = Place.BETWEEN;
                } else {
                    append(tag.markup());
                }
            }
            case "a" -> {
                if (place == Place.TITLE) {
                    endTitle();
                } else {
                    append(tag.markup());
                }
            }
            default -> append(place == Place.DESCRIPTION ? tag.markup() : "");
        }
    }

    private void endTitle() {
        if (place == Place.TITLE) {
            bookmark.ifPresent(open -> open.title(text.toString()));
            place = Place.BETWEEN;
        }
    }

    private void append(String characters) {
        if (place == Place.TITLE || place == Place.HEADING || place == Place.DESCRIPTION) {
            textSize += characters.length();
            if (textSize <= TEXT) {
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
    void end() {
        endTitle();
        if (place == Place.DESCRIPTION) {
            String description = text.toString().strip();
            bookmark.ifPresent(open -> open.description(description));
            if (bookmark.isEmpty()) {
                heading.ifPresent(folder -> folder.describe(description));
            }
        }
        place = Place.BETWEEN;
        bookmark.ifPresent(this::accept);
        bookmark = Optional.empty();
        tooLarge = false;
        clear();
    }

    private void accept(Bookmark open) {
        if (tooLarge) {
            rows.readAndReject(
                    RejectionReason.TOO_LARGE,
                    open.locator(),
                    "a text of more than " + TEXT + " characters",
                    "at most " + TEXT);
        } else {
            open.tell(rows, path(), Optional.ofNullable(folders.peek()));
        }
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Folder> outermost = folders.descendingIterator(); outermost.hasNext(); ) {
            String name = outermost.next().name();
            if (!name.isEmpty()) {
                path.append(path.isEmpty() ? "" : "/").append(name);
            }
        }
        return path.toString();
    }
}
