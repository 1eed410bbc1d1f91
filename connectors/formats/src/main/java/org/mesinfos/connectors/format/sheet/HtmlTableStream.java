package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.html.HtmlToken;
import org.mesinfos.connectors.format.html.HtmlTokenizer;
import org.mesinfos.connectors.format.html.TableColumns;

/**
 * The rows of the HTML tables that some sites export under the name of a spreadsheet. Each paragraph outside the tables
 * is a row with one cell. Not safe for use by multiple threads.
 */
final class HtmlTableStream extends SheetTextStream {

    private static final Set<String> CELLS = Set.of("td", "th");
    /** Elements that end a paragraph outside tables. */
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "body", "title", "center", "caption");

    /** Elements with rows of a table. */
    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

    /** Tables in tables that are deeper than this continue the table around them. */
    private static final int MAX_DEPTH = 100;

    /** Maximum length of a cell in characters; longer cells are truncated. */
    private static final int MAX_CELL_LENGTH = 1 << 16;

    private final HtmlTokenizer reader;
    private final StringBuilder text = new StringBuilder();
    /** The columns of the open tables, the innermost first, and of text outside of tables. */
    private final Deque<TableColumns> tables = new ArrayDeque<>();

    private Optional<TableColumns.Place> cell = Optional.empty();
    private int deeperTables;
    private boolean inRow;
    private int row;

    private HtmlTableStream(HtmlTokenizer reader, long fileSize) {
        super(fileSize);
        this.reader = reader;
        this.tables.push(new TableColumns(LineWriter.MAX_COLUMNS));
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
            start(start.name(), start.attributes());
        } else if (token instanceof HtmlToken.EndTag end) {
            end(end.name());
        }
    }

    private void start(String name, Map<String, String> attributes) {
        if (name.equals("table")) {
            startTable();
        } else if (GROUPS.contains(name)) {
            tables.element().startGroup();
        } else if (name.equals("tr")) {
            inRow = true;
            tables.element().startRow();
            text.setLength(0);
        } else if (CELLS.contains(name)) {
            endCell();
            cell = Optional.of(tables.element().startCell(attributes));
        }
    }

    private void end(String name) {
        if (CELLS.contains(name)) {
            endCell();
        } else if (name.equals("table")) {
            endTable();
        }
    }

    private void startTable() {
        if (tables.size() > MAX_DEPTH) {
            deeperTables++;
        } else {
            tables.push(new TableColumns(LineWriter.MAX_COLUMNS));
        }
    }

    private void endTable() {
        if (deeperTables > 0) {
            deeperTables--;
        } else if (tables.size() > 1) {
            tables.pop();
        }
    }

    /** Ends the current cell. White space between two cells is not a value. */
    private void endCell() {
        String value = collapseWhitespace(text);
        text.setLength(0);
        if (cell.isPresent() || !value.isEmpty()) {
            cell.ifPresent(place -> skip(place.occupied()));
            if (inRow || !value.isEmpty()) {
                line().put(-1, value);
            }
            cell.ifPresent(place -> skip(place.endColumn() - place.column() - 1));
        }
        cell = Optional.empty();
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

    private void skip(int columns) {
        for (int i = 0; i < columns; i++) {
            line().put(-1, "");
        }
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
