package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContext;

/** Source of the text of a field. Immutable and thread-safe. */
sealed interface TextSource {

    /** Returns the text; null if there is none. */
    @Nullable
    String text(RowState state, MappedRow row);

    /** Marks the whole text as captured by a typed field. */
    void markCaptured(RowState state, MappedRow row);

    /** Returns the delivered name, for messages. */
    String name(MappedRow row);

    /** Returns whether the text is that of one value of the row, joined from several lines. */
    default boolean isOfSeveralLines(RowState state, MappedRow row) {
        return false;
    }

    /** Text of one slot of the row. */
    record Slot(int slot) implements TextSource {
        @Override
        public boolean isOfSeveralLines(RowState state, MappedRow row) {
            return row.isJoined(slot);
        }

        @Override
        public @Nullable String text(RowState state, MappedRow row) {
            return row.value(slot);
        }

        @Override
        public void markCaptured(RowState state, MappedRow row) {
            state.capturedSlots().add(slot);
        }

        @Override
        public String name(MappedRow row) {
            return row.name(slot);
        }
    }

    /** Texts of several sources, joined with a separator. Absent texts are omitted. */
    record Join(List<TextSource> parts, String separator) implements TextSource {
        @Override
        public @Nullable String text(RowState state, MappedRow row) {
            StringBuilder joined = new StringBuilder();
            for (TextSource part : parts) {
                String text = part.text(state, row);
                if (text != null) {
                    joined.append(joined.isEmpty() ? "" : separator).append(text);
                }
            }
            return joined.isEmpty() ? null : joined.toString();
        }

        @Override
        public void markCaptured(RowState state, MappedRow row) {
            for (TextSource part : parts) {
                part.markCaptured(state, row);
            }
        }

        @Override
        public String name(MappedRow row) {
            List<String> names = new ArrayList<>();
            for (TextSource part : parts) {
                names.add(part.name(row));
            }
            return String.join(" + ", names);
        }
    }

    /** Text of the first source that has one. */
    record FirstPresent(List<TextSource> choices) implements TextSource {
        @Override
        public boolean isOfSeveralLines(RowState state, MappedRow row) {
            for (TextSource choice : choices) {
                if (choice.text(state, row) != null) {
                    return choice.isOfSeveralLines(state, row);
                }
            }
            return false;
        }

        @Override
        public @Nullable String text(RowState state, MappedRow row) {
            for (TextSource choice : choices) {
                String text = choice.text(state, row);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }

        /** Marks only the source that was used. The others go to {@code additional}. */
        @Override
        public void markCaptured(RowState state, MappedRow row) {
            for (TextSource choice : choices) {
                if (choice.text(state, row) != null) {
                    choice.markCaptured(state, row);
                    return;
                }
            }
        }

        @Override
        public String name(MappedRow row) {
            return choices.get(0).name(row);
        }
    }

    /** Text that the mapping itself contains. */
    record Constant(String constant) implements TextSource {
        @Override
        public String text(RowState state, MappedRow row) {
            return constant;
        }

        @Override
        public void markCaptured(RowState state, MappedRow row) {
            // A constant is not a delivered value.
        }

        @Override
        public String name(MappedRow row) {
            return "constant";
        }
    }

    /** Property of the file. */
    record FileProperty(String property, Function<SourceContext, String> reader) implements TextSource {
        @Override
        public @Nullable String text(RowState state, MappedRow row) {
            String text = reader.apply(state.context());
            return text.isEmpty() ? null : text;
        }

        @Override
        public void markCaptured(RowState state, MappedRow row) {
            // A property of the file is not a delivered value. That of amounts is marked, because they would usually
            // state it.
            if (property.equals(TextCompiler.CURRENCY)) {
                state.markDeclared();
            }
        }

        @Override
        public String name(MappedRow row) {
            return property;
        }
    }
}
