package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/**
 * Selects values relative to an element: {@code a/b}, {@code @x}, {@code a[2]/@x}, {@code a[@code='X']}, {@code .}, {@code
 * ../@x} in what holds the element, {@code /root/@x} from the outermost.
 *
 * @param origin where it starts
 * @param steps from there
 * @param attribute of what the steps lead to; empty for its text
 */
record TreePath(Origin origin, List<Step> steps, Optional<String> attribute) {

    /** Where a path starts. */
    sealed interface Origin {

        /** At the element itself or so many elements above. */
        record Above(int levels) implements Origin {}

        /** At the outermost element, which bears the name; empty where it bears none. */
        record Outermost(String name) implements Origin {}
    }

    TreePath {
        steps = List.copyOf(steps);
    }

    /** The first value it selects; null when there is none. */
    TreeValue first(TreeElement element) {
        Start start = start(element);
        return start == null ? null : first(start.element(), start.step());
    }

    private TreeValue first(TreeElement element, int step) {
        if (step == steps.size()) {
            TreeValue value =
                    attribute.isPresent() ? element.attribute(attribute.get()).orElse(null) : element;
            return value == null || value.value().isBlank() ? null : value;
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

    /** Every value it selects that is not blank, in file order. */
    void eachValue(TreeElement element, Consumer<TreeValue> consumer) {
        eachElement(element, found -> {
            TreeValue value =
                    attribute.isPresent() ? found.attribute(attribute.get()).orElse(null) : found;
            if (value != null && !value.value().isBlank()) {
                consumer.accept(value);
            }
        });
    }

    /** Every element its steps lead to, in file order. */
    void eachElement(TreeElement element, Consumer<TreeElement> consumer) {
        Start start = start(element);
        if (start != null) {
            each(start.element(), start.step(), consumer);
        }
    }

    private void each(TreeElement element, int step, Consumer<TreeElement> consumer) {
        if (step == steps.size()) {
            consumer.accept(element);
            return;
        }
        element.eachChild(child -> {
            if (steps.get(step).matches(child)) {
                each(child, step + 1, consumer);
            }
        });
    }

    private Start start(TreeElement element) {
        return origin instanceof Origin.Above above ? above(element, above.levels()) : outermost(element);
    }

    private static Start above(TreeElement element, int levels) {
        Optional<TreeElement> start = Optional.of(element);
        for (int i = 0; i < levels; i++) {
            start = start.flatMap(TreeElement::parent);
        }
        return start.map(found -> new Start(found, 0)).orElse(null);
    }

    /** Down through the elements that hold this one as far as they are those of the path: they are no one's children. */
    private Start outermost(TreeElement element) {
        Deque<TreeElement> holders = new ArrayDeque<>();
        for (Optional<TreeElement> holder = Optional.of(element);
                holder.isPresent();
                holder = holder.get().parent()) {
            holders.push(holder.get());
        }
        TreeElement start = holders.pop();
        if (!start.name().equals(((Origin.Outermost) origin).name())) {
            return null;
        }
        int step = 0;
        while (step < steps.size() && !holders.isEmpty() && steps.get(step).isFor(holders.peek())) {
            start = holders.pop();
            step++;
        }
        return new Start(start, step);
    }

    /** Where to go on, and with which step. */
    private record Start(TreeElement element, int step) {}

    /** As unclaimed values are named: {@code a/b}, {@code a/@x}; what stands above in full, {@code /root/@x}. */
    String name(List<String> elementPath) {
        List<String> names = new ArrayList<>();
        String prefix = "";
        if (origin instanceof Origin.Outermost outermost) {
            prefix = "/";
            if (!outermost.name().isEmpty()) {
                names.add(outermost.name());
            }
        } else if (((Origin.Above) origin).levels() > 0) {
            prefix = "/";
            names.addAll(elementPath.subList(0, Math.max(0, elementPath.size() - ((Origin.Above) origin).levels())));
        }
        steps.forEach(step -> names.add(step.toString()));
        attribute.ifPresent(name -> names.add("@" + name));
        if (names.isEmpty()) {
            names.add(elementPath.isEmpty() ? "." : elementPath.get(elementPath.size() - 1));
        }
        return names.stream().collect(Collectors.joining("/", prefix, ""));
    }
}
