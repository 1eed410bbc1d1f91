package org.mesinfos.pipelines.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Finder of the values with a role in records of one type, by positions compiled from its schema. Immutable. */
final class FieldFinder {

    private static final Map<RecordType, FieldFinder> FINDERS = new EnumMap<>(RecordType.class);

    static {
        Arrays.stream(RecordType.values())
                .forEach(type -> FINDERS.put(type, new FieldFinder(record(type.schema(), Envelope.SIZE))));
    }

    /**
     * A value with a role.
     *
     * @param path location in the record, such as {@code phones[0].number}
     * @param value a text or the record of an address
     */
    record FieldValue(FieldRole role, String path, Object value) {}

    /** Visitor of a value and its children. */
    private interface ValueVisitor {
        void find(String path, Object value, Consumer<FieldValue> found);
    }

    private final Optional<ValueVisitor> root;

    private FieldFinder(Optional<ValueVisitor> root) {
        this.root = root;
    }

    static FieldFinder of(RecordType type) {
        return Objects.requireNonNull(FINDERS.get(type), "FINDERS has an entry for each type");
    }

    /** Returns the values with a role, in the order of the schema. */
    List<FieldValue> find(SpecificRecord record) {
        if (root.isEmpty()) {
            return List.of();
        }
        List<FieldValue> found = new ArrayList<>();
        root.get().find("", record, found::add);
        return found;
    }

    private record FieldVisitor(String name, int position, ValueVisitor child) {
        void find(String path, SpecificRecord record, Consumer<FieldValue> found) {
            Object value = record.get(position);
            if (value != null) {
                child.find(path.isEmpty() ? name : path + "." + name, value, found);
            }
        }
    }

    /** Keeps only the fields below which a role occurs. */
    private static Optional<ValueVisitor> record(Schema schema, int firstField) {
        List<FieldVisitor> fields = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            if (field.pos() >= firstField) {
                visitor(schema, field, field.schema())
                        .ifPresent(step -> fields.add(new FieldVisitor(field.name(), field.pos(), step)));
            }
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of((path, value, found) ->
                        fields.forEach(field -> field.find(path, (SpecificRecord) value, found)));
    }

    private static Optional<ValueVisitor> visitor(Schema record, Schema.Field field, Schema schema) {
        return switch (schema.getType()) {
            case UNION -> visitor(record, field, schema.getTypes().get(1));
            case ARRAY -> visitor(record, field, schema.getElementType()).map(FieldFinder::each);
            case STRING -> FieldRole.ofText(record, field).map(FieldFinder::take);
            case RECORD -> FieldRole.ofRecord(schema).map(FieldFinder::take).or(() -> record(schema, 0));
            case ENUM, MAP, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, FIXED, NULL -> Optional.empty();
        };
    }

    private static ValueVisitor take(FieldRole role) {
        return (path, value, found) -> found.accept(new FieldValue(role, path, value));
    }

    private static ValueVisitor each(ValueVisitor element) {
        return (path, value, found) -> {
            List<?> list = (List<?>) value;
            for (int i = 0; i < list.size(); i++) {
                element.find(path + "[" + i + "]", list.get(i), found);
            }
        };
    }
}
