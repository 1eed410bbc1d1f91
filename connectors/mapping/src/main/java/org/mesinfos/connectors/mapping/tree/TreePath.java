package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/**
 * Path that selects values relative to an element.
 *
 * <p>Examples: {@code a/b}, {@code @x}, {@code a[2]/@x}, {@code a[@code='X']}, {@code .}, {@code name()}, {@code ../@x}
 * from the parent element, {@code /root/@x} from the outermost element.
 *
 * @param origin start of the path
 * @param steps steps from the origin
 * @param part part of the selected element that is the value
 */
record TreePath(Origin origin, List<Step> steps, ElementPart part) {

    /** Start of a path. */
    sealed interface Origin {

        /** The element itself, or the ancestor the given number of levels above it. */
        record Above(int levels) implements Origin {}

        /** The outermost element with the given name; empty if it has no name. */
        record Root(String name) implements Origin {}
    }

    TreePath {
        steps = List.copyOf(steps);
    }

    /** Returns the same path from an element the given number of levels further down. */
    TreePath below(int levels) {
        return origin instanceof Origin.Above above
                ? new TreePath(new Origin.Above(above.levels() + levels), steps, part)
                : this;
    }

    /** Returns whether the path starts at an ancestor and has a step that accepts the name. */
    boolean leadsOutside(String name) {
        boolean startsOutside = !(origin instanceof Origin.Above above) || above.levels() > 0;
        return startsOutside && steps.stream().anyMatch(step -> step.accepts(name));
    }

    /** Returns whether each step leads from an element down to a child. */
    boolean hasFixedDepth() {
        return origin instanceof Origin.Above above
                && above.levels() == 0
                && steps.stream().allMatch(step -> step.absence() == Step.Absence.NOTHING);
    }

    /** Returns the names of the steps and of the part that is the value, below the element where they start. */
    String nameBelowStart() {
        return Stream.concat(steps.stream().map(Step::toString), part.step().stream())
                .collect(Collectors.joining("/"));
    }

    /** Returns the first selected value that is not blank; null if there is none. */
    @Nullable
    TreeValue first(TreeElement element) {
        Start start = start(element);
        return start == null ? null : first(start);
    }

    private @Nullable TreeValue first(Start start) {
        return first(start.element(), start.step());
    }

    /** Values of paths that start above the elements of one list, each of which is searched once for all of them. */
    static final class ValuesAbove {

        private record Found(Start start, @Nullable TreeValue value) {}

        private final IdentityHashMap<TreePath, Found> found = new IdentityHashMap<>();

        /** Returns the same as {@link TreePath#first}. */
        @Nullable
        TreeValue first(TreePath path, TreeElement element) {
            Start start = path.start(element);
            if (start == null || start.element() == element) {
                return start == null ? null : path.first(start);
            }
            Found earlier = found.get(path);
            if (earlier == null
                    || earlier.start().element() != start.element()
                    || earlier.start().step() != start.step()) {
                earlier = new Found(start, path.first(start));
                found.put(path, earlier);
            }
            return earlier.value();
        }
    }

    private @Nullable TreeValue first(TreeElement element, int step) {
        if (step == steps.size()) {
            return part.valueOf(element);
        }
        if (steps.get(step).isAbsentFrom(element)) {
            return first(element, step + 1);
        }
        for (Optional<TreeElement> child = element.firstChild();
                child.isPresent();
                child = child.get().next()) {
            if (steps.get(step).matches(child.get())) {
                TreeValue found = first(child.get(), step + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Passes every selected value that is not blank to the consumer, in file order. */
    void forEachValue(TreeElement element, Consumer<TreeValue> consumer) {
        forEachElement(element, found -> accept(part.valueOf(found), consumer));
    }

    /** Passes every piece of a text that is cut into several values to the consumer, in file order. A piece may be blank. */
    void forEachPiece(TreeElement element, Consumer<TreeValue> consumer) {
        forEachElement(element, found -> accept(part.pieceOf(found), consumer));
    }

    private static void accept(@Nullable TreeValue value, Consumer<TreeValue> consumer) {
        if (value != null) {
            consumer.accept(value);
        }
    }

    /** Passes every element at the end of the steps to the consumer, in file order. */
    void forEachElement(TreeElement element, Consumer<TreeElement> consumer) {
        Start start = start(element);
        if (start != null) {
            visit(start.element(), start.step(), consumer);
        }
    }

    private void visit(TreeElement element, int step, Consumer<TreeElement> consumer) {
        if (step == steps.size()) {
            consumer.accept(element);
            return;
        }
        if (steps.get(step).isAbsentFrom(element)) {
            visit(element, step + 1, consumer);
            return;
        }
        element.forEachChild(child -> {
            if (steps.get(step).matches(child)) {
                visit(child, step + 1, consumer);
            }
        });
    }

    private @Nullable Start start(TreeElement element) {
        return origin instanceof Origin.Above above ? startAbove(element, above.levels()) : startFromRoot(element);
    }

    private static @Nullable Start startAbove(TreeElement element, int levels) {
        Optional<TreeElement> start = Optional.of(element);
        for (int i = 0; i < levels; i++) {
            start = start.flatMap(TreeElement::parent);
        }
        return start.map(found -> new Start(found, 0)).orElse(null);
    }

    /**
     * Follows the steps down through the ancestors of the element as far as they match, because a detached record is
     * not in its parent's list of children.
     */
    private @Nullable Start startFromRoot(TreeElement element) {
        Deque<TreeElement> ancestors = new ArrayDeque<>();
        for (Optional<TreeElement> ancestor = Optional.of(element);
                ancestor.isPresent();
                ancestor = ancestor.get().parent()) {
            ancestors.push(ancestor.get());
        }
        TreeElement start = ancestors.pop();
        if (!start.name().equals(((Origin.Root) origin).name())) {
            return null;
        }
        int step = 0;
        while (step < steps.size() && !ancestors.isEmpty() && steps.get(step).matchesAncestor(ancestors.peek())) {
            start = ancestors.pop();
            step++;
        }
        return new Start(start, step);
    }

    /** Element from which to continue, with the number of the next step. */
    private record Start(TreeElement element, int step) {}

    /**
     * Returns the name under which unclaimed values are reported: {@code a/b}, {@code a/@x}, and for values outside the
     * element the full path {@code /root/@x}.
     */
    String name(List<String> elementPath) {
        List<String> names = new ArrayList<>();
        String prefix = "";
        if (origin instanceof Origin.Root outermost) {
            prefix = "/";
            if (!outermost.name().isEmpty()) {
                names.add(outermost.name());
            }
        } else if (((Origin.Above) origin).levels() > 0) {
            prefix = "/";
            names.addAll(elementPath.subList(0, Math.max(0, elementPath.size() - ((Origin.Above) origin).levels())));
        }
        steps.forEach(step -> names.add(step.toString()));
        part.step().ifPresent(names::add);
        if (names.isEmpty()) {
            names.add(elementPath.isEmpty() ? "." : elementPath.get(elementPath.size() - 1));
        }
        return names.stream().collect(Collectors.joining("/", prefix, ""));
    }
}
