package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;

/**
 * The rows of the HTML tables that some sites export under the name of a spreadsheet. Each paragraph outside the tables
 * is a row with one cell. Not safe for use by multiple threads.
 */
final class HtmlTableStream extends SheetTextStream {

    private static final Set<String> CELLS = Set.of("td", "th");
    /** Elements that end a paragraph outside tables. */
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "body", "title", "center", "caption");

    private static final int MAX_COLUMN_SPAN = 1_000;
    /** Maximum length of a cell in characters; longer cells are truncated. */
    private static final int MAX_CELL_LENGTH = 1 << 16;

    private final HtmlTokenizer reader;
    private final StringBuilder text = new StringBuilder();
    private int columnSpan = 1;
    private boolean inRow;
    private int row;

    private HtmlTableStream(HtmlTokenizer reader, long fileSize) {
        super(fileSize);
        this.reader = reader;
    }

    static HtmlTableStream open(SourceContent content) throws IOException {
        return new HtmlTableStream(HtmlTokenizer.open(content), content.size());
    }

    @Override
    boolean nextRow() throws IOException {
        Optional<HtmlToken> token = reader.next();
        while (token.isPresent()) {
            if (endsRow(token.get()) && completeRow()) {
                process(token.get());
                return true;
            }
            process(token.get());
            token = reader.next();
        }
        return completeRow();
    }

    private boolean endsRow(HtmlToken token) {
        String name = name(token);
        return name.equals("tr") || name.equals("table") || (!inRow && (BLOCKS.contains(name) || name.equals("br")));
    }

    /** Ends the current row. Returns false if it is empty. */
    private boolean completeRow() throws IOException {
        endCell();
        inRow = false;
        if (line().isEmpty()) {
            return false;
        }
        endRow(++row);
        return true;
    }

    private void process(HtmlToken token) {
        if (token instanceof HtmlToken.Text piece) {
            if (text.length() < MAX_CELL_LENGTH) {
                text.append(piece.text());
            }
        } else if (name(token).equals("br")) {
            text.append(' ');
        } else if (token instanceof HtmlToken.StartTag start) {
            if (start.name().equals("tr")) {
                inRow = true;
                text.setLength(0);
            } else if (CELLS.contains(start.name())) {
                endCell();
                columnSpan = columnSpan(start.attributes());
            }
        } else if (token instanceof HtmlToken.EndTag end && CELLS.contains(end.name())) {
            endCell();
        }
    }

    /** Ends the current cell. White space between two cells is not a value. */
    private void endCell() {
        String value = collapseWhitespace(text);
        text.setLength(0);
        if (columnSpan > 0 || !value.isEmpty()) {
            put(value);
        }
        columnSpan = 0;
    }

    /** Collapses white space into single spaces, as HTML does. */
    private static String collapseWhitespace(CharSequence text) {
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
        for (int i = 1; i < columnSpan; i++) {
            line().put(-1, "");
        }
    }

    private static int columnSpan(Map<String, String> attributes) {
        String columns = attributes.getOrDefault("COLSPAN", "1").strip();
        boolean isNumber =
                !columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.max(1, Math.min(MAX_COLUMN_SPAN, Integer.parseInt(columns))) : 1;
    }

    private static String name(HtmlToken token) {
        if (token instanceof HtmlToken.StartTag start) {
            return start.name();
        }
        return token instanceof HtmlToken.EndTag end ? end.name() : "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
