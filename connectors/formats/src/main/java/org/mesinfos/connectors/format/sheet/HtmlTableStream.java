package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.html.HtmlReader;
import org.mesinfos.connectors.format.html.HtmlToken;

/**
 * The rows of the HTML tables that some sites export under the name of a spreadsheet. Each paragraph outside the tables
 * is a row with one cell. Not safe for use by multiple threads.
 */
final class HtmlTableStream extends RowText {

    private static final Set<String> CELLS = Set.of("td", "th");
    /** Elements that end a paragraph outside tables. */
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "body", "title", "center", "caption");

    private static final int MOST_SPANNED = 1_000;
    /** Maximum length of a cell in characters; longer cells are truncated. */
    private static final int LONGEST_CELL = 1 << 16;

    private final HtmlReader reader;
    private final StringBuilder text = new StringBuilder();
    private int spanned = 1;
    private boolean inRow;
    private int row;

    private HtmlTableStream(HtmlReader reader, long fileSize) {
        super(fileSize);
        this.reader = reader;
    }

    static HtmlTableStream open(SourceContent content) throws IOException {
        return new HtmlTableStream(HtmlReader.open(content), content.size());
    }

    @Override
    boolean nextRow() throws IOException {
        Optional<HtmlToken> token = reader.next();
        while (token.isPresent()) {
            if (endsRow(token.get()) && end()) {
                start(token.get());
                return true;
            }
            start(token.get());
            token = reader.next();
        }
        return end();
    }

    private boolean endsRow(HtmlToken token) {
        String name = name(token);
        return name.equals("tr") || name.equals("table") || (!inRow && (BLOCKS.contains(name) || name.equals("br")));
    }

    /** Ends the current row. Returns false if it is empty. */
    private boolean end() throws IOException {
        endCell();
        inRow = false;
        if (line().isEmpty()) {
            return false;
        }
        endRow(++row);
        return true;
    }

    private void start(HtmlToken token) {
        if (token instanceof HtmlToken.Text piece) {
            if (text.length() < LONGEST_CELL) {
                text.append(piece.text());
            }
        } else if (name(token).equals("br")) {
            text.append(' ');
        } else if (token instanceof HtmlToken.Start start) {
            if (start.name().equals("tr")) {
                inRow = true;
                text.setLength(0);
            } else if (CELLS.contains(start.name())) {
                endCell();
                spanned = spanned(start.attributes());
            }
        } else if (token instanceof HtmlToken.End end && CELLS.contains(end.name())) {
            endCell();
        }
    }

    /** Ends the current cell. White space between two cells is not a value. */
    private void endCell() {
        String value = spacedOnce(text);
        text.setLength(0);
        if (spanned > 0 || !value.isEmpty()) {
            put(value);
        }
        spanned = 0;
    }

    /** Collapses white space into single spaces, as HTML does. */
    private static String spacedOnce(CharSequence text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isWhitespace(character) || character == '\u00a0') {
                space = spaced.length() > 0;
            } else {
                spaced.append(space ? " " : "").append(character);
                space = false;
            }
        }
        return spaced.toString();
    }

    private void put(String value) {
        if (inRow || !value.isEmpty()) {
            line().put(-1, value);
        }
        for (int i = 1; i < spanned; i++) {
            line().put(-1, "");
        }
    }

    private static int spanned(Map<String, String> attributes) {
        String columns = attributes.getOrDefault("COLSPAN", "1").strip();
        boolean isNumber =
                !columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.max(1, Math.min(MOST_SPANNED, Integer.parseInt(columns))) : 1;
    }

    private static String name(HtmlToken token) {
        if (token instanceof HtmlToken.Start start) {
            return start.name();
        }
        return token instanceof HtmlToken.End end ? end.name() : "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
