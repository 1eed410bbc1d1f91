package org.mesinfos.connectors.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

        /** At the outermost element, which bears the name. */
        record Outermost(String name) implements Origin {}
    }

    TreePath {
        steps = List.copyOf(steps);
    }

    /** The first value it selects; null when there is none. */
    TreeValue first(TreeElement element) {
        TreeElement start = start(element);
        return start == null ? null : first(start, 0);
    }

    private TreeValue first(TreeElement element, int step) {
        if (step == steps.size()) {
            TreeValue value =
                    attribute.isPresent() ? element.attribute(attribute.get()).orElse(null) : element;
            return value == null || value.value().isBlank() ? null : value;
        }
        for (TreeElement child = element.firstChild(); child != null; child = child.next()) {
            if (steps.get(step).matches(child)) {
                TreeValue found = first(child, step + 1);
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
        TreeElement start = start(element);
        if (start != null) {
            each(start, 0, consumer);
        }
    }

    private void each(TreeElement element, int step, Consumer<TreeElement> consumer) {
        if (step == steps.size()) {
            consumer.accept(element);
            return;
        }
        for (TreeElement child = element.firstChild(); child != null; child = child.next()) {
            if (steps.get(step).matches(child)) {
                each(child, step + 1, consumer);
            }
        }
    }

    private TreeElement start(TreeElement element) {
        TreeElement start = element;
        if (origin instanceof Origin.Above above) {
            for (int i = 0; i < above.levels() && start != null; i++) {
                start = start.parent().orElse(null);
            }
            return start;
        }
        while (start.parent().isPresent()) {
            start = start.parent().get();
        }
        return start.name().equals(((Origin.Outermost) origin).name()) ? start : null;
    }

    /** As unclaimed values are named: {@code a/b}, {@code a/@x}; what stands above in full, {@code /root/@x}. */
    String name(List<String> elementPath) {
        List<String> names = new ArrayList<>();
        String prefix = "";
        if (origin instanceof Origin.Outermost outermost) {
            prefix = "/";
            names.add(outermost.name());
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
