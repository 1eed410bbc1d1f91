package org.mesinfos.connectors.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.row.Surroundings;
import org.mesinfos.connectors.format.tree.row.TreePlan;
import org.mesinfos.connectors.format.tree.row.TreeRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Reads one document: holds one record at a time and what stands around it. */
final class JsonDocumentReading {

    private static final String NAMELESS = "";

    private final JsonParser parser;
    private final JsonElements elements;
    private final List<String> recordPath;
    private final RowHandler handler;
    private final Surroundings surroundings;
    private final TreeRow row;

    JsonDocumentReading(JsonParser parser, List<String> recordPath, TreePlan plan, RowHandler handler) {
        this.parser = parser;
        this.elements = new JsonElements(parser);
        this.recordPath = recordPath;
        this.handler = handler;
        this.surroundings = new Surroundings(handler);
        this.row = new TreeRow(plan);
    }

    void read() throws IOException {
        while (parser.nextToken() != null) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NAMELESS, 1));
            value(0, NAMELESS);
        }
        surroundings.closeTo(0);
    }

    /** Reads the value the parser stands at, to which so many names of the path have led. */
    private void value(int names, String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                item(names, (path.isEmpty() ? "/" : path) + "[" + i + "]");
            }
        } else {
            item(names, path);
        }
    }

    private void item(int names, String path) throws IOException {
        if (names == recordPath.size()) {
            record(path);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            holder(names, path);
        } else {
            handler.skipped(locator(path), "holds no records");
            parser.skipChildren();
        }
    }

    private void holder(int names, String path) throws IOException {
        int depth = surroundings.depth();
        if (names == 0) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NAMELESS, line()));
        } else {
            surroundings.open(surroundings.innermost().below(recordPath.get(names - 1), line()));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(recordPath.get(names))) {
                value(names + 1, path + "/" + name);
            } else {
                beside(name, path + "/" + name);
            }
        }
        surroundings.closeTo(depth);
    }

    private void beside(String name, String path) throws IOException {
        Locator locator = locator(path);
        elements.begin();
        TreeElement holder = TreeElement.root(NAMELESS, line());
        elements.child(holder, name);
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
        } else {
            surroundings.addAll(holder, locator);
        }
    }

    private void record(String path) throws IOException {
        Locator locator = locator(path);
        String name = recordPath.isEmpty() ? NAMELESS : recordPath.get(recordPath.size() - 1);
        TreeElement record = surroundings.innermost().below(name, line());
        elements.begin();
        elements.into(record);
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
            return;
        }
        surroundings.record();
        row.set(record, locator, surroundings);
        handler.row(row);
    }

    private Locator locator(String path) {
        return Locator.path(line(), path);
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Rejection tooLarge(Locator locator) {
        return new Rejection(
                RejectionReason.TOO_LARGE,
                locator,
                "",
                "a value of more than " + JsonParsers.RECORD_SIZE + " characters",
                "at most " + JsonParsers.RECORD_SIZE);
    }
}
