package org.mesinfos.connectors.format.vobject;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Reader of successive components. It buffers one component and its enclosing component. Not thread-safe. */
public final class VObjectReader implements AutoCloseable {

    /** Maximum characters of one component: names, values, parameters and 32 for each line. */
    static final int SIZE = 32 << 20;

    private static final int OVERHEAD = 32;
    private static final int DEPTH = 20;
    /** Attribute that contains the group of a property. */
    public static final String GROUP = "group";

    private static final String BEGIN = "BEGIN";
    private static final String END = "END";
    /** Child name under which a malformed line is retained in its component. */
    private static final String UNREADABLE = "line";

    private final ContentLines lines;
    private final Charset charset;
    private final Set<String> holders;
    private final TreeElement nothing = TreeElement.root("", 0);
    private final Deque<TreeElement> open = new ArrayDeque<>();
    private TreeElement holder = nothing;
    private long size;
    private long holderSize;
    private boolean strayBefore;
    /** Start of a component that was found before the previous one ended. */
    private TreeElement waiting;

    private VObjectReader(ContentLines lines, Charset charset, Set<String> holders) {
        this.lines = lines;
        this.charset = charset;
        this.holders = Set.copyOf(holders);
    }

    /**
     * Opens a file.
     *
     * @param holders names of components that are streamed instead of read as a whole: their properties become the
     *     {@linkplain VObject.Component#holder() enclosing element} of the components in them
     */
    public static VObjectReader open(SourceContent content, Set<String> holders) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        return new VObjectReader(new ContentLines(encoding.open(content, 0)), encoding.charset(), holders);
    }

    /** Returns the next component or malformed part; empty at the end of the file. */
    public Optional<VObject> next() throws IOException {
        if (waiting != null) {
            begin(waiting);
            waiting = null;
        }
        for (Optional<ContentLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<VObject> found = line(line.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return atEnd();
    }

    private Optional<VObject> atEnd() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        open.clear();
        return broken(RejectionReason.BROKEN_FILE, outermost.line(), "the end of the file", "the end of the component");
    }

    private Optional<VObject> line(ContentLine line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        Optional<PropertyLine> property = line.isTooLarge() ? Optional.empty() : PropertyLine.of(line, charset);
        if (property.isEmpty()) {
            return unreadable(line);
        }
        strayBefore = strayBefore && open.isEmpty();
        return switch (property.get().name()) {
            case BEGIN -> begun(name(property.get()), line.number());
            case END -> ended(name(property.get()), line.number());
            default -> property(property.get(), line.number());
        };
    }

    private static String name(PropertyLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private Optional<VObject> begun(String name, long line) {
        strayBefore = false;
        if (holders.contains(name)) {
            Optional<VObject> unended = atEnd();
            holder = TreeElement.root(name, line);
            holderSize = 0;
            return unended;
        }
        if (open.isEmpty()) {
            begin(TreeElement.root(name, line));
            return Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        boolean mayNest = !name.equals(outermost.name()) || lastIsAgent(open.peek());
        if (open.size() >= DEPTH || !mayNest) {
            open.clear();
            waiting = TreeElement.root(name, line);
            return broken(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another BEGIN", "the end of the component");
        }
        size += OVERHEAD + name.length();
        open.push(open.peek().addChild(name, line));
        return Optional.empty();
    }

    /** Returns whether the last property is {@code AGENT}: in vCard 2.1 the agent's card is nested in it. */
    private static boolean lastIsAgent(TreeElement element) {
        TreeElement[] last = new TreeElement[1];
        element.eachChild(child -> last[0] = child);
        return last[0] != null && last[0].name().equals("AGENT");
    }

    private void begin(TreeElement element) {
        lines.dropFoldingSpace();
        size = 0;
        open.push(element);
    }

    private Optional<VObject> ended(String name, long line) {
        if (open.isEmpty()) {
            if (name.equals(holder.name())) {
                holder = nothing;
                return Optional.empty();
            }
            return stray(line);
        }
        if (open.peek().name().equals(name)) {
            TreeElement element = open.pop();
            return open.isEmpty() ? complete(element) : Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        if (outermost.name().equals(name) || holders.contains(name)) {
            open.clear();
            return broken(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another END", "the END of the nested component");
        }
        return keep(UNREADABLE, END + ":" + name, line);
    }

    private Optional<VObject> complete(TreeElement element) {
        if (size > SIZE) {
            return broken(
                    RejectionReason.TOO_LARGE,
                    element.line(),
                    "a component of more than " + SIZE + " characters",
                    "at most " + SIZE);
        }
        return Optional.of(new VObject.Component(element, holder, Locator.line(element.line())));
    }

    private Optional<VObject> property(PropertyLine property, long line) {
        if (open.isEmpty() && holder == nothing) {
            return stray(line);
        }
        if (property.name().equals("VERSION") && property.value().strip().equals("2.1")) {
            lines.keepFoldingSpace();
        }
        if (open.isEmpty()) {
            holderSize += sizeOf(property);
            addTo(holder, property, line, holderSize);
        } else {
            size += sizeOf(property);
            addTo(open.peek(), property, line, size);
        }
        return Optional.empty();
    }

    private static long sizeOf(PropertyLine property) {
        return OVERHEAD
                + (long) property.name().length()
                + property.value().length()
                + property.parameters().stream()
                        .mapToLong(
                                parameter -> OVERHEAD + (long) parameter.value().length())
                        .sum();
    }

    /** Adds a property, unless the component is already too large. */
    private static void addTo(TreeElement parent, PropertyLine property, long line, long sizeWithIt) {
        if (sizeWithIt > SIZE) {
            return;
        }
        TreeElement child = parent.addChild(property.name(), line);
        child.setText(property.value());
        for (int i = property.parameters().size() - 1; i >= 0; i--) {
            PropertyLine.Parameter parameter = property.parameters().get(i);
            child.addAttribute(parameter.name(), parameter.value());
        }
        if (!property.group().isEmpty()) {
            child.addAttribute(GROUP, property.group());
        }
    }

    private Optional<VObject> unreadable(ContentLine line) {
        if (line.isTooLarge()) {
            size += SIZE + 1L;
            return open.isEmpty()
                    ? broken(
                            RejectionReason.TOO_LARGE,
                            line.number(),
                            "a line of more than " + ContentLines.LIMIT + " bytes",
                            "at most " + ContentLines.LIMIT)
                    : Optional.empty();
        }
        return open.isEmpty() ? stray(line.number()) : keep(UNREADABLE, line.text(charset), line.number());
    }

    private Optional<VObject> keep(String name, String text, long line) {
        size += OVERHEAD + text.length();
        if (size <= SIZE) {
            open.peek().addChild(name, line).setText(text);
        }
        return Optional.empty();
    }

    /** Rejects a line outside of any component; once for consecutive lines. */
    private Optional<VObject> stray(long line) {
        if (strayBefore) {
            return Optional.empty();
        }
        strayBefore = true;
        return broken(RejectionReason.MALFORMED_ROW, line, "a line outside of any component", "BEGIN");
    }

    private static Optional<VObject> broken(RejectionReason reason, long line, String found, String expected) {
        return Optional.of(new VObject.Broken(new Rejection(reason, Locator.line(line), "", found, expected)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
