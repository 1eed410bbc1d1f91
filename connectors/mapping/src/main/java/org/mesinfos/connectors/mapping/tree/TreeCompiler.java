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
    private final List<TreeSlot> slots = new ArrayList<>();
    private final List<OpenGroup> groups = new ArrayList<>();

    /**
     * Creates the compiler of the record itself.
     *
     * @param recordPath names from the outermost element to the record
     */
    protected TreeCompiler(RootName rootName, List<String> recordPath) {
        this(rootName, recordPath, 0);
    }

    private TreeCompiler(RootName rootName, List<String> elementPath, int groupNumber) {
        this.rootName = rootName;
        this.elementPath = List.copyOf(elementPath);
        this.groupNumber = groupNumber;
    }

    @Override
    public final int slot(YamlMap selector) {
        List<String> texts = new ArrayList<>(selector.texts(PATH));
        texts.addAll(selector.texts("aliases"));
        Optional<String> separator = selector.text("all");
        if (texts.isEmpty()) {
            selector.problems().add(selector.location(), "\"path\" is missing (or context, constant)");
            return NO_SLOT;
        }
        List<TreePath> paths = texts.stream()
                .flatMap(text -> TreePathParser.of(selector, PATH, text, rootName).stream())
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
        String text = selector.requiredText(PATH);
        Optional<TreePath> each = text.isEmpty() ? Optional.empty() : TreePathParser.of(selector, PATH, text, rootName);
        if (each.isPresent()
                && (each.get().part().step().isPresent() || each.get().steps().isEmpty())) {
            selector.problem(PATH, "\"" + text + "\" is not an element of the record");
        }
        List<String> path = new ArrayList<>(elementPath);
        each.ifPresent(found -> found.steps().forEach(step -> path.add(step.name())));
        TreeCompiler compiler = new TreeCompiler(rootName, path, groups.size());
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
}
