package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.json.JsonElementReader;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.JsonTextEncoding;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.tree.EnclosingElements;
import org.mesinfos.connectors.mapping.tree.TreePlan;
import org.mesinfos.connectors.mapping.tree.TreeRow;

/** Reader of one JSON document. It buffers one record at a time, and the few values around the records that belong to all of them. */
final class JsonDocumentReader {

    private static final String NO_NAME = "";

    /** Maximum number of members in a member beside the records, at any depth; one with more of them is like a list. */
    private static final int MAX_MEMBERS = 1_000;

    /** Rule that skips further members. */
    private static final String TOO_MANY = "more than " + MAX_MEMBERS + " members outside of records";

    private final JsonParser parser;
    private final JsonElementReader elements;
    private final List<List<String>> recordPaths;
    private final RowHandler handler;
    private final EnclosingElements surroundings;
    private final TreePlan plan;
    private final TreeElement header;
    private final Set<String> namesInHeader = new HashSet<>();
    private final TreeRow row;
    private int membersOfSibling;

    /**
     * Creates a reader.
     *
     * @param header members of the outermost object that were read before, and are not read again
     */
    JsonDocumentReader(
            JsonParser parser,
            List<List<String>> recordPaths,
            JsonTextEncoding texts,
            TreePlan plan,
            TreeElement header,
            RowHandler handler) {
        this.parser = parser;
        this.elements = new JsonElementReader(parser, texts);
        this.recordPaths = recordPaths;
        this.handler = handler;
        this.surroundings = new EnclosingElements(handler);
        this.plan = plan;
        this.header = header;
        header.forEachChild(member -> namesInHeader.add(member.name()));
        this.row = new TreeRow(plan);
    }

    void read() throws IOException {
        while (parser.nextToken() != null) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NO_NAME, 1));
            readValue(recordPaths, List.of(), NO_NAME, NO_NAME);
        }
        surroundings.closeTo(0);
    }

    /**
     * Reads the current value of the parser.
     *
     * @param paths the record paths that are still reachable from here
     * @param names the names from the root to this value, as in the paths
     * @param name the delivered name of this value
     */
    private void readValue(List<List<String>> paths, List<String> names, String name, String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                readItem(paths, names, name, (path.isEmpty() ? "/" : path) + "[" + i + "]");
            }
        } else {
            readItem(paths, names, name, path);
        }
    }

    private void readItem(List<List<String>> paths, List<String> names, String name, String path) throws IOException {
        if (paths.contains(names)) {
            readRecord(name, path);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            readContainer(paths, names, name, path);
        } else {
            handler.skipped(locator(path), "contains no records");
            parser.skipChildren();
        }
    }

    private void readContainer(List<List<String>> paths, List<String> names, String ownName, String path)
            throws IOException {
        int depth = surroundings.depth();
        if (names.isEmpty()) {
            surroundings.closeTo(0);
            surroundings.open(TreeElement.root(NO_NAME, line()));
            surroundings.addAll(header, locator(path));
        } else {
            surroundings.open(surroundings.innermost().detachedChild(ownName, line()), names.get(names.size() - 1));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            List<List<String>> reachable = pathsThrough(paths, names.size(), name);
            if (names.isEmpty() && namesInHeader.contains(name)) {
                parser.skipChildren();
            } else if (reachable.isEmpty()) {
                readSibling(name, path + "/" + name);
            } else {
                readValue(reachable, reachable.get(0).subList(0, names.size() + 1), name, path + "/" + name);
            }
        }
        surroundings.closeTo(depth);
        if (names.isEmpty()) {
            // Further documents of the file have no header that was read before.
            namesInHeader.clear();
        }
    }

    /** Returns the record paths that continue with the given name. */
    private List<List<String>> pathsThrough(List<List<String>> paths, int step, String name) {
        if (paths.size() == 1) {
            return isNextStep(paths.get(0), step, name) ? paths : List.of();
        }
        return paths.stream().filter(path -> isNextStep(path, step, name)).toList();
    }

    /**
     * Returns whether a member is the next step of a path: it has the step's name, or the step is {@code *} and the
     * member is an object or array.
     */
    private boolean isNextStep(List<String> path, int step, String name) {
        if (path.size() <= step) {
            return false;
        }
        return path.get(step).equals(JsonRecogniser.ANY)
                ? parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY
                : path.get(step).equals(name);
    }

    /**
     * Reads a member beside the records, whose values belong to all of them. Of a member that no path of the mapping names, lists
     * and objects by reference are left out: they may be other sections of an archive, with values of other people, and each record
     * would repeat them.
     */
    private void readSibling(String name, String path) throws IOException {
        Locator locator = locator(path);
        elements.reset();
        membersOfSibling = 0;
        TreeElement parent = TreeElement.root(NO_NAME, line());
        boolean isNamed = plan.mayReadAround(name);
        if (isNamed) {
            elements.readChild(parent, name);
        } else {
            readWithoutLists(parent, name, path);
        }
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
        } else if (isNamed) {
            surroundings.addAll(parent, locator);
        } else {
            surroundings.addAllUnnamed(parent, locator);
        }
    }

    private void readWithoutLists(TreeElement parent, String name, String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            skipList(locator(path));
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Locator locator = locator(path);
            TreeElement element = parent.addChild(name, line());
            ObjectsByReference objects = new ObjectsByReference();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                JsonToken token = parser.nextToken();
                if (++membersOfSibling > MAX_MEMBERS) {
                    handler.skipped(locator(path + "/" + member), TOO_MANY);
                    parser.skipChildren();
                } else {
                    objects.add(member, token);
                    readWithoutLists(element, member, path + "/" + member);
                }
            }
            if (objects.removeFrom(element)) {
                handler.skipped(locator, RowHandler.LIST_OUTSIDE);
            }
        } else {
            elements.readChild(parent, name);
        }
    }

    private void skipList(Locator locator) throws IOException {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            handler.skipped(locator, RowHandler.LIST_OUTSIDE);
            do {
                parser.skipChildren();
            } while (parser.nextToken() != JsonToken.END_ARRAY);
        }
    }

    private void readRecord(String name, String path) throws IOException {
        Locator locator = locator(path);
        TreeElement record = surroundings.innermost().detachedChild(name, line());
        elements.reset();
        elements.read(record);
        if (elements.isTooLarge()) {
            handler.rejected(tooLarge(locator));
            return;
        }
        surroundings.recordRead();
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
                "a value of more than " + JsonParsers.MAX_RECORD_SIZE + " characters",
                "at most " + JsonParsers.MAX_RECORD_SIZE);
    }
}
