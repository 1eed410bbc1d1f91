package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.records.Envelope;

/** Compiler of the fields of a record: single values, nested records and lists. */
final class FieldCompiler {

    private final Scope scope;
    private final FieldValueCompiler values;

    FieldCompiler(Scope scope) {
        this.scope = scope;
        this.values = new FieldValueCompiler(scope);
    }

    /** Compiles the fields of a canonical record. A mapping cannot set the fields of the envelope. */
    List<FieldPlan> ofRecord(Schema schema, YamlMap fields) {
        for (int position = 0; position < Envelope.SIZE; position++) {
            String name = schema.getFields().get(position).name();
            if (fields.keys().contains(name)) {
                fields.problems()
                        .add(fields.location(name), "\"" + name + "\" cannot be set by a mapping, use subject and key");
            }
        }
        return fields(schema, fields);
    }

    private List<FieldPlan> fields(Schema schema, YamlMap fields) {
        List<FieldPlan> plans = new ArrayList<>();
        for (Map.Entry<String, YamlMap> nested : fieldsByPrefix(fields).entrySet()) {
            field(schema, nested.getKey(), fields)
                    .filter(field -> isOfType(Schema.Type.RECORD, field, nested.getKey(), nested.getValue()))
                    .ifPresent(field -> plans.add(new NestedPlan(
                            field.pos(),
                            scope.within(nested.getKey(), () -> element(type(field), nested.getValue())))));
        }
        Map<String, FieldPlan> plansByName = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            if (name.indexOf('.') < 0) {
                field(schema, name, fields)
                        .flatMap(field -> scope.within(name, () -> plan(field, fields)))
                        .ifPresent(plan -> plansByName.put(name, plan));
            }
        }
        plans.addAll(PositionPlan.combine(plansByName).values());
        return plans;
    }

    /** Collects dotted keys such as {@code address.city} and {@code address.street} into one mapping per prefix. */
    private static Map<String, YamlMap> fieldsByPrefix(YamlMap fields) {
        Map<String, YamlMap> nested = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                nested.computeIfAbsent(name.substring(0, dot), prefix -> fields.withoutPrefix(prefix + "."));
            }
        }
        return nested;
    }

    private static Optional<Schema.Field> field(Schema schema, String name, YamlMap fields) {
        Schema.Field field = schema.getField(name);
        if (field == null) {
            boolean isCanonical = schema.getField("record_id") != null;
            List<String> known = schema.getFields().stream()
                    .skip(isCanonical ? Envelope.SIZE : 0)
                    .map(Schema.Field::name)
                    .toList();
            fields.problems()
                    .add(
                            fields.location(name),
                            schema.getName() + " has no field \"" + name + "\""
                                    + NameSuggestion.hintOrAll(name, known));
        }
        return Optional.ofNullable(field);
    }

    private static boolean isOfType(Schema.Type wanted, Schema.Field field, String name, YamlMap map) {
        boolean is = type(field).getType() == wanted;
        if (!is) {
            map.problems().add(map.location(), "\"" + name + "\" is a single value without nested fields");
        }
        return is;
    }

    private Optional<FieldPlan> plan(Schema.Field field, YamlMap fields) {
        Schema type = type(field);
        return switch (type.getType()) {
            case RECORD -> fields.map(field.name()).map(map -> new NestedPlan(field.pos(), element(type, map)));
            case ARRAY -> array(field, type.getElementType(), fields);
            case MAP -> {
                fields.problem(field.name(), "\"" + field.name() + "\" cannot be set by a mapping");
                yield Optional.empty();
            }
            default ->
                fields.isList(field.name())
                        ? alternatives(field, type, fields)
                        : fields.map(field.name(), scope.shorthand()).map(map -> value(field, type, map));
        };
    }

    private NestedPlan.Element element(Schema type, YamlMap fields) {
        return new NestedPlan.Element(RecordFactory.of(type), fields(type, fields));
    }

    private Optional<FieldPlan> array(Schema.Field field, Schema item, YamlMap fields) {
        if (item.getType() != Schema.Type.RECORD) {
            List<YamlMap> texts = fields.maps(field.name(), scope.shorthand());
            return Optional.of(plainList(field, item, texts));
        }
        List<YamlMap> maps = fields.maps(field.name());
        if (maps.stream().noneMatch(map -> map.has("each"))) {
            return Optional.of(new ListPlan(
                    field.pos(), maps.stream().map(map -> element(item, map)).toList()));
        }
        List<FieldPlan> plans = new ArrayList<>();
        for (YamlMap map : maps) {
            if (map.has("each")) {
                group(field, item, map).ifPresent(plans::add);
            } else {
                plans.add(new ListPlan(field.pos(), List.of(element(item, map))));
            }
        }
        return plans.size() == 1 ? Optional.of(plans.get(0)) : Optional.of(new CompositePlan(plans));
    }

    private FieldPlan plainList(Schema.Field field, Schema item, List<YamlMap> texts) {
        List<FieldPlan> plans = new ArrayList<>();
        for (YamlMap map : texts) {
            FieldText text = TextCompiler.text(map, scope);
            String separator = map.text("split").orElse("");
            ValueReader reader = ReaderCompiler.reader(map, field.name(), item, scope.defaults());
            FieldPolicy policy = FieldPolicy.of(map);
            map.rejectUnknownKeys();
            plans.add(new SplitPlan(field.pos(), text, separator, reader, policy));
        }
        return plans.size() == 1 ? plans.get(0) : new CompositePlan(plans);
    }

    private Optional<FieldPlan> group(Schema.Field field, Schema item, YamlMap map) {
        Optional<YamlMap> each = map.map("each", scope.shorthand());
        Optional<YamlMap> elements = map.map("fields");
        map.rejectUnknownKeys();
        if (!map.has("each") || !map.has("fields")) {
            map.problems().add(map.location(), "a group needs \"each\" and \"fields\"");
        }
        if (each.isEmpty() || elements.isEmpty()) {
            return Optional.empty();
        }
        Scope rows = scope.group(each.get());
        each.get().rejectUnknownKeys();
        NestedPlan.Element element = new FieldCompiler(rows).element(item, elements.get());
        Schema.Field additional =
                item.getField("additional") == null ? item.getField("attributes") : item.getField("additional");
        return Optional.of(new GroupPlan(
                field.pos(),
                field.name(),
                rows.groupNumber(),
                element,
                rows.uncaptured(),
                additional == null ? -1 : additional.pos()));
    }

    private Optional<FieldPlan> alternatives(Schema.Field field, Schema type, YamlMap fields) {
        List<YamlMap> maps = fields.maps(field.name(), scope.shorthand());
        if (maps.isEmpty()) {
            fields.problem(field.name(), "\"" + field.name() + "\" is empty, expected the sources of the field");
            return Optional.empty();
        }
        List<ConditionalPlan> plans = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            YamlMap map = maps.get(i);
            if (i < maps.size() - 1 && !map.has("when")) {
                map.problems().add(map.location(), "only the last of several sources of a field may have no \"when\"");
            }
            Condition when = ConditionCompiler.of(map, "when", scope);
            plans.add(new ConditionalPlan(when, values.plan(field, type, map)));
        }
        return Optional.of(new AlternativesPlan(plans));
    }

    /** Compiles a field with a single value. */
    private FieldPlan value(Schema.Field field, Schema type, YamlMap map) {
        Condition when = ConditionCompiler.of(map, "when", scope);
        FieldPlan plan = values.plan(field, type, map);
        return when == Condition.ALWAYS ? plan : new ConditionalPlan(when, plan);
    }

    /** Returns the type of a field; for a nullable field, the type other than null. */
    static Schema type(Schema.Field field) {
        Schema schema = field.schema();
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }
}
