package org.mesinfos.connectors.format.vobject;

import java.io.IOException;
import java.nio.charset.Charset;
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

    /** Attribute that contains the group of a property. */
    public static final String GROUP = PropertyLine.GROUP;

    private static final String BEGIN = "BEGIN";
    private static final String END = "END";
    private static final String AGENT = "AGENT";
    /** Child name under which a malformed line is retained in its component. */
    private static final String UNREADABLE = "line";

    private final ContentLineReader lines;
    private final Charset charset;
    private final Set<String> containers;
    private final TreeElement noContainer = TreeElement.root("", 0);
    private final OpenComponents open = new OpenComponents();
    private TreeElement container = noContainer;
    private long containerSize;
    private boolean afterStrayLine;
    /** Set if the previous line is the property {@code AGENT}: in vCard 2.1 the agent's card is nested in it. */
    private boolean afterAgent;
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
        TreeElement outermost = open.outermost();
        open.clear();
        return malformed(
                RejectionReason.BROKEN_FILE, outermost.line(), "the end of the file", "the end of the component");
    }

    private Optional<VObjectItem> readLine(ContentLine line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        Optional<PropertyLine> property = line.isTooLarge() ? Optional.empty() : PropertyLine.of(line, charset);
        boolean mayNestCard = afterAgent;
        afterAgent = property.isPresent() && property.get().name().equals(AGENT);
        if (property.isEmpty()) {
            return readMalformedLine(line);
        }
        afterStrayLine = afterStrayLine && open.isEmpty();
        return switch (property.get().name()) {
            case BEGIN -> readBegin(name(property.get()), line.number(), mayNestCard);
            case END -> readEnd(name(property.get()), line.number());
            default -> readProperty(property.get(), line.number());
        };
    }

    private static String name(PropertyLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private Optional<VObjectItem> readBegin(String name, long line, boolean mayNestCard) {
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
        TreeElement outermost = open.outermost();
        boolean mayNest = !name.equals(outermost.name()) || mayNestCard;
        if (open.isFull() || !mayNest) {
            open.clear();
            pendingStart = TreeElement.root(name, line);
            return malformed(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another BEGIN", "the end of the component");
        }
        open.nest(name, line);
        return Optional.empty();
    }

    private void startComponent(TreeElement element) {
        lines.dropFoldingSpace();
        open.start(element);
    }

    private Optional<VObjectItem> readEnd(String name, long line) {
        if (open.isEmpty()) {
            if (name.equals(container.name())) {
                container = noContainer;
                return Optional.empty();
            }
            return rejectStrayLine(line);
        }
        if (open.innermost().name().equals(name)) {
            TreeElement element = open.end();
            return open.isEmpty() ? complete(element) : Optional.empty();
        }
        TreeElement outermost = open.outermost();
        if (outermost.name().equals(name) || containers.contains(name)) {
            open.clear();
            return malformed(
                    RejectionReason.MALFORMED_ROW, outermost.line(), "another END", "the END of the nested component");
        }
        open.addText(UNREADABLE, END + ":" + name, line);
        return Optional.empty();
    }

    private Optional<VObjectItem> complete(TreeElement element) {
        if (open.isTooLarge()) {
            return malformed(
                    RejectionReason.TOO_LARGE,
                    element.line(),
                    "a component of more than " + OpenComponents.MAX_SIZE + " characters",
                    "at most " + OpenComponents.MAX_SIZE);
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
            containerSize += property.size();
            if (containerSize <= OpenComponents.MAX_SIZE) {
                property.addTo(container, line);
            }
        } else {
            open.add(property, line);
        }
        return Optional.empty();
    }

    private Optional<VObjectItem> readMalformedLine(ContentLine line) {
        if (line.isTooLarge()) {
            open.skipLargeLine();
            return open.isEmpty()
                    ? malformed(
                            RejectionReason.TOO_LARGE,
                            line.number(),
                            "a line of more than " + ContentLineReader.MAX_LINE_BYTES + " bytes",
                            "at most " + ContentLineReader.MAX_LINE_BYTES)
                    : Optional.empty();
        }
        if (open.isEmpty()) {
            return rejectStrayLine(line.number());
        }
        open.addText(UNREADABLE, line.text(charset), line.number());
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
