package org.mesinfos.connectors.mapping.tree;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/**
 * Step of a path through an XML or JSON document, from an element to a child.
 *
 * @param name name of the child, or {@code *} for any
 * @param filter selects among the children of that name
 * @param absence meaning of an element without such a child
 */
record Step(String name, Filter filter, Absence absence) {

    /** Meaning of an element without the child that a step selects. */
    enum Absence {
        /** The step selects nothing. */
        NOTHING,
        /** The step selects the element itself. */
        ITSELF
    }

    /** Filter for children of the same name. */
    sealed interface Filter {

        /** Returns the names of elements and attributes in the filter. */
        default List<String> names() {
            return List.of();
        }

        /** Filter that accepts every child. */
        record Any() implements Filter {}

        /** Filter that accepts the child at a position, from 1. */
        record At(int position) implements Filter {}

        /** Filter that accepts the children that another one does not accept. */
        record Not(HasText other) implements Filter {

            @Override
            public List<String> names() {
                return other.names();
            }
        }

        /**
         * Filter that accepts a child that contains an attribute or element with a text at a path of names.
         *
         * @param text the text; empty for any that is not blank
         */
        record HasText(List<String> names, Optional<String> text) implements Filter {

            public HasText {
                names = List.copyOf(names);
            }

            private boolean matches(TreeElement element, int depth) {
                if (depth == names.size()) {
                    return isText(element);
                }
                String next = names.get(depth);
                boolean last = depth == names.size() - 1;
                if (last && element.attribute(next).filter(this::isText).isPresent()) {
                    return true;
                }
                for (Optional<TreeElement> child = element.firstChild();
                        child.isPresent();
                        child = child.get().next()) {
                    if (child.get().name().equals(next) && matches(child.get(), depth + 1)) {
                        return true;
                    }
                }
                return false;
            }

            private boolean isText(TreeValue value) {
                return text.isEmpty()
                        ? !value.value().isBlank()
                        : value.value().strip().equals(text.get());
            }
        }
    }

    /** Name that every child has. */
    static final String ANY_NAME = "*";

    static final Filter ANY = new Filter.Any();

    Step(String name, Filter filter) {
        this(name, filter, Absence.NOTHING);
    }

    /** Returns true if the step selects the element itself, because no child of it matches. */
    boolean isAbsentFrom(TreeElement element) {
        if (absence == Absence.NOTHING) {
            return false;
        }
        for (Optional<TreeElement> child = element.firstChild();
                child.isPresent();
                child = child.get().next()) {
            if (matches(child.get())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the step selects the given ancestor of the record. Of each ancestor only the open instance is
     * known, so a filter never matches.
     */
    boolean matchesAncestor(TreeElement ancestor) {
        return filter instanceof Filter.Any && accepts(ancestor.name());
    }

    /** Returns whether the step may select a child of this name. */
    boolean accepts(String found) {
        return name.equals(ANY_NAME) || name.equals(found);
    }

    boolean matches(TreeElement child) {
        if (!accepts(child.name())) {
            return false;
        }
        if (filter instanceof Filter.At at) {
            return child.position() == at.position();
        }
        if (filter instanceof Filter.Not not) {
            return !not.other().matches(child, 0);
        }
        return !(filter instanceof Filter.HasText with) || with.matches(child, 0);
    }

    @Override
    public String toString() {
        if (filter instanceof Filter.At at) {
            return at.position() == 1 ? name : name + "[" + at.position() + "]";
        }
        return name;
    }
}
