package org.mesinfos.connectors.format.vobject;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Reader of successive components. It buffers one component and its enclosing component. Not thread-safe. */
public final class VObjectReader implements AutoCloseable {

    /** Maximum characters of one component: names, values, parameters and 32 for each line. */
    static final int MAX_COMPONENT_SIZE = 32 << 20;

    private static final int OVERHEAD = 32;
    private static final int MAX_DEPTH = 20;
    /** Attribute that contains the group of a property. */
    public static final String GROUP = "group";

    private static final String BEGIN = "BEGIN";
    private static final String END = "END";
    /** Child name under which a malformed line is retained in its component. */
    private static final String UNREADABLE = "line";

    private final ContentLineReader lines;
    private final Charset charset;
    private final Set<String> containers;
    private final TreeElement noContainer = TreeElement.root("", 0);
    private final Deque<TreeElement> open = new ArrayDeque<>();
    private TreeElement container = noContainer;
    private long size;
    private long containerSize;
    private boolean afterStrayLine;
    /** Start of a component that was found before the previous one ended. */
    private @Nullable TreeElement pendingStart;

    private VObjectReader(ContentLineReader lines, Charset charset, Set<String> holders) {
        this.lines = lines;
        this.charset = charset;
        this.containers = Set.copyOf(holders);
    }

    /**
     * Opens a file.
     *
     * @param holders names of components that are streamed instead of read as a whole: their properties become the
     *     {@linkplain VObjectItem.Component#container() enclosing element} of the components in them
     */
    public static VObjectReader open(SourceContent content, Set<String> holders) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        return new VObjectReader(new ContentLineReader(encoding.open(content, 0)), encoding.charset(), holders);
    }

    /** Returns the next component or malformed part; empty at the end of the file. */
    public Optional<VObjectItem> next() throws IOException {
        if (pendingStart != null) {
            startComponent(pendingStart);
            pendingStart = null;
        }
        for (Optional<ContentLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<VObjectItem> found = readLine(line.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return rejectUnended();
    }

    private Optional<VObjectItem> rejectUnended() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        open.clear();
        return malformed(
                RejectionReason.BROKEN_FILE, outermost.line(), "the end of the file", "the end of the component");
    }

    private Optional<VObjectItem> readLine(ContentLine line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        Optional<PropertyLine> property = line.isTooLarge() ? Optional.empty() : PropertyLine.of(line, charset);
        if (property.isEmpty()) {
            return readMalformedLine(line);
        }
        afterStrayLine = afterStrayLine && open.isEmpty();
        return switch (property.get().name()) {
            case BEGIN -> readBegin(name(property.get()), line.number());
            case END -> readEnd(name(property.get()), line.number());
            default -> readProperty(property.get(), line.number());
        };
    }

    private static String name(PropertyLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private Optional<VObjectItem> readBegin(String name, long line) {
        afterStrayLine = false;
        if (containers.contains(name)) {
            Optional<VObjectItem> unended = rejectUnended();
            container = TreeElement.root(name, line);
            containerSize = 0;
            return unended;
        }
        if (open.isEmpty()) {
            startComponent(TreeElement.root(name, line));
            return Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        boolean mayNest = !name.equals(outermost.name()) || lastIsAgent(open.peek());
        if (open.size() >= MAX_DEPTH || !mayNest) {
            open.clear();
            pendingStart = TreeElement.root(name, line);
            return malformed(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another BEGIN", "the end of the component");
        }
        size += OVERHEAD + name.length();
        open.push(open.peek().addChild(name, line));
        return Optional.empty();
    }

    /** Returns whether the last property is {@code AGENT}: in vCard 2.1 the agent's card is nested in it. */
    private static boolean lastIsAgent(TreeElement element) {
        TreeElement[] last = new TreeElement[1];
        element.forEachChild(child -> last[0] = child);
        return last[0] != null && last[0].name().equals("AGENT");
    }

    private void startComponent(TreeElement element) {
        lines.dropFoldingSpace();
        size = 0;
        open.push(element);
    }

    private Optional<VObjectItem> readEnd(String name, long line) {
        if (open.isEmpty()) {
            if (name.equals(container.name())) {
                container = noContainer;
                return Optional.empty();
            }
            return rejectStrayLine(line);
        }
        if (open.peek().name().equals(name)) {
            TreeElement element = open.pop();
            return open.isEmpty() ? complete(element) : Optional.empty();
        }
        TreeElement outermost = open.peekLast();
        if (outermost.name().equals(name) || containers.contains(name)) {
            open.clear();
            return malformed(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another END", "the END of the nested component");
        }
        return addMalformedLine(UNREADABLE, END + ":" + name, line);
    }

    private Optional<VObjectItem> complete(TreeElement element) {
        if (size > MAX_COMPONENT_SIZE) {
            return malformed(
                    RejectionReason.TOO_LARGE,
                    element.line(),
                    "a component of more than " + MAX_COMPONENT_SIZE + " characters",
                    "at most " + MAX_COMPONENT_SIZE);
        }
        return Optional.of(new VObjectItem.Component(element, container, Locator.line(element.line())));
    }

    private Optional<VObjectItem> readProperty(PropertyLine property, long line) {
        if (open.isEmpty() && container == noContainer) {
            return rejectStrayLine(line);
        }
        if (property.name().equals("VERSION") && property.value().strip().equals("2.1")) {
            lines.keepFoldingSpace();
        }
        if (open.isEmpty()) {
            containerSize += sizeOf(property);
            addTo(container, property, line, containerSize);
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
        if (sizeWithIt > MAX_COMPONENT_SIZE) {
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

    private Optional<VObjectItem> readMalformedLine(ContentLine line) {
        if (line.isTooLarge()) {
            size += MAX_COMPONENT_SIZE + 1L;
            return open.isEmpty()
                    ? malformed(
                            RejectionReason.TOO_LARGE,
                            line.number(),
                            "a line of more than " + ContentLineReader.MAX_LINE_BYTES + " bytes",
                            "at most " + ContentLineReader.MAX_LINE_BYTES)
                    : Optional.empty();
        }
        return open.isEmpty()
                ? rejectStrayLine(line.number())
                : addMalformedLine(UNREADABLE, line.text(charset), line.number());
    }

    private Optional<VObjectItem> addMalformedLine(String name, String text, long line) {
        size += OVERHEAD + text.length();
        if (size <= MAX_COMPONENT_SIZE) {
            open.peek().addChild(name, line).setText(text);
        }
        return Optional.empty();
    }

    /** Rejects a line outside of any component; once for consecutive lines. */
    private Optional<VObjectItem> rejectStrayLine(long line) {
        if (afterStrayLine) {
            return Optional.empty();
        }
        afterStrayLine = true;
        return malformed(RejectionReason.MALFORMED_ROW, line, "a line outside of any component", "BEGIN");
    }

    private static Optional<VObjectItem> malformed(RejectionReason reason, long line, String found, String expected) {
        return Optional.of(new VObjectItem.Malformed(new Rejection(reason, Locator.line(line), "", found, expected)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
