package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of mapping paths for formats that are read as trees. Not thread-safe. */
public class TreeCompiler implements RowCompiler {

    /** Selector key that a plain string abbreviates. */
    public static final String PATH = "path";

    private record OpenGroup(TreePath each, TreeCompiler compiler) {}

    private final RootName rootName;
    private final List<String> elementPath;
    private final int groupNumber;
    private final int levelsBelowRow;
    private final List<TreeSlot> slots = new ArrayList<>();
    private final List<OpenGroup> groups = new ArrayList<>();

    /**
     * Creates the compiler of the record itself.
     *
     * @param recordPath names from the outermost element to the record
     */
    protected TreeCompiler(RootName rootName, List<String> recordPath) {
        this(rootName, recordPath, 0, 0);
    }

    private TreeCompiler(RootName rootName, List<String> elementPath, int groupNumber, int levelsBelowRow) {
        this.rootName = rootName;
        this.elementPath = List.copyOf(elementPath);
        this.groupNumber = groupNumber;
        this.levelsBelowRow = levelsBelowRow;
    }

    @Override
    public final int slot(YamlMap selector) {
        return slot(selector, 0);
    }

    /**
     * Returns the slot of a value.
     *
     * @param levels number of elements from the start of the paths down to this element
     */
    private int slot(YamlMap selector, int levels) {
        List<String> texts = new ArrayList<>(selector.texts(PATH));
        texts.addAll(selector.texts("aliases"));
        Optional<String> separator = selector.text("all");
        if (texts.isEmpty()) {
            selector.problems().add(selector.location(), "\"path\" is missing (or context, constant)");
            return NO_SLOT;
        }
        List<TreePath> paths = texts.stream()
                .flatMap(text -> TreePathParser.of(selector, PATH, text, rootName).stream())
                .map(path -> path.below(levels))
                .toList();
        if (paths.size() < texts.size()) {
            return NO_SLOT;
        }
        TreeSlot slot = new TreeSlot(
                paths,
                separator,
                paths.stream().map(path -> path.name(elementPath)).toList());
        int existing = slots.indexOf(slot);
        if (existing >= 0) {
            return existing;
        }
        slots.add(slot);
        return slots.size() - 1;
    }

    /** Compiles a value outside the record, which is an ordinary path. */
    @Override
    public final int context(String name, YamlMap definition) {
        return slot(definition);
    }

    @Override
    public final RowCompiler group(YamlMap selector) {
        return open(selector);
    }

    /** Opens a list of elements. Each step of its path is one level, so that the row is above each element at the same distance. */
    @Override
    public final RowCompiler elements(YamlMap selector) {
        TreeCompiler opened = open(selector);
        if (groups.stream()
                .anyMatch(group -> group.compiler() == opened && !group.each().hasFixedDepth())) {
            selector.problem(PATH, "a list of records has a path down from the row, without \"?\"");
        }
        return opened;
    }

    @Override
    public final RowCompiler ofRow() {
        return levelsBelowRow == 0 ? this : new RowPaths();
    }

    private TreeCompiler open(YamlMap selector) {
        String text = selector.requiredText(PATH);
        Optional<TreePath> each = text.isEmpty() ? Optional.empty() : TreePathParser.of(selector, PATH, text, rootName);
        if (each.isPresent()
                && (each.get().part().step().isPresent() || each.get().steps().isEmpty())) {
            selector.problem(PATH, "\"" + text + "\" is not an element of the record");
        }
        List<String> path = new ArrayList<>(elementPath);
        each.ifPresent(found -> found.steps().forEach(step -> path.add(step.name())));
        TreeCompiler compiler = new TreeCompiler(rootName, path, groups.size(), path.size() - elementPath.size());
        each.ifPresent(found -> groups.add(new OpenGroup(found, compiler)));
        return compiler;
    }

    @Override
    public final int groupNumber() {
        return groupNumber;
    }

    /** Returns the plan compiled so far. */
    protected final TreePlan plan() {
        return new TreePlan(
                slots,
                groups.stream()
                        .map(group -> new TreePlan.Group(
                                group.each(), group.compiler().plan()))
                        .toList());
    }

    @Override
    public RowSource build() {
        throw new IllegalStateException("A group cannot be built on its own");
    }

    /** Compiler of paths from the row that contains the elements. */
    private final class RowPaths implements RowCompiler {

        @Override
        public int slot(YamlMap selector) {
            return TreeCompiler.this.slot(selector, levelsBelowRow);
        }

        @Override
        public int context(String name, YamlMap definition) {
            return slot(definition);
        }

        @Override
        public RowCompiler group(YamlMap selector) {
            throw new IllegalStateException("Only fields have groups, and they start at the element");
        }

        @Override
        public RowSource build() {
            throw new IllegalStateException("A list cannot be built on its own");
        }
    }
}
