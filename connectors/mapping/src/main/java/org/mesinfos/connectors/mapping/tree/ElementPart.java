package org.mesinfos.connectors.mapping.tree;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeName;
import org.mesinfos.connectors.format.tree.TreeValue;

/** Part of an element that is the value of a path. */
sealed interface ElementPart {

    /** Last step of a path to the name of an element. */
    String NAME_STEP = "name()";

    /** Returns the value of the part; null if it is absent or blank. */
    @Nullable
    TreeValue valueOf(TreeElement element);

    /** Returns the value of the part, which may be blank; null if it is absent. */
    default @Nullable TreeValue pieceOf(TreeElement element) {
        return valueOf(element);
    }

    /** Returns the last step of a path to the part; empty if it needs none. */
    Optional<String> step();

    /** Own text of an element. */
    record Text() implements ElementPart {

        @Override
        public @Nullable TreeValue valueOf(TreeElement element) {
            return element.value().isBlank() ? null : element;
        }

        @Override
        public @Nullable TreeValue pieceOf(TreeElement element) {
            return element.value().isEmpty() ? null : element;
        }

        @Override
        public Optional<String> step() {
            return Optional.empty();
        }
    }

    /** Name of an element; an element of a JSON array has the name of the array. */
    record Name() implements ElementPart {

        @Override
        public @Nullable TreeValue valueOf(TreeElement element) {
            return element.name().isBlank() ? null : new TreeName(element.name());
        }

        @Override
        public Optional<String> step() {
            return Optional.of(NAME_STEP);
        }
    }

    /** Value of an attribute. */
    record Attribute(String name) implements ElementPart {

        @Override
        public @Nullable TreeValue valueOf(TreeElement element) {
            return element.attribute(name)
                    .filter(found -> !found.value().isBlank())
                    .orElse(null);
        }

        @Override
        public Optional<String> step() {
            return Optional.of("@" + name);
        }
    }
}
