package org.mesinfos.pipelines.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The fields of a JSON object of a request. Every field that is missing, unknown or of another form adds a problem with its
 * place and what is expected, never with its value.
 *
 * @param object the object
 * @param place path of the object with a full stop behind it; empty for the whole request
 * @param problems list to which problems are added
 */
record RequestFields(JsonNode object, String place, List<String> problems) {

    /** Adds a problem for each field that is not in the set. */
    void allow(Set<String> names) {
        for (String name : (Iterable<String>) object::fieldNames) {
            if (!names.contains(name)) {
                problems.add("a field of " + (place.isEmpty() ? "the request" : place.substring(0, place.length() - 1))
                        + " is unknown; expected only "
                        + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }

    /** Returns a text; empty, with a problem, if it is missing or not as expected. */
    Optional<String> required(String name, String expected, Predicate<String> isExpected) {
        Optional<String> text = optional(name, expected, isExpected);
        if (!object.has(name)) {
            add(name, "missing", expected);
        }
        return text;
    }

    /** Returns a text; empty if it is missing; empty, with a problem, if it is not as expected. */
    Optional<String> optional(String name, String expected, Predicate<String> isExpected) {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() || !isExpected.test(value.textValue())) {
            add(name, kind(value), expected);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** Returns a positive number; empty if it is missing; empty, with a problem, if it is something else. */
    Optional<Long> position(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 1) {
            add(name, kind(value), "a whole number from 1");
            return Optional.empty();
        }
        return Optional.of(value.longValue());
    }

    void add(String name, String found, String expected) {
        problems.add(place + name + ": found " + found + ", expected " + expected);
    }

    /** Returns the kind of a value, without the value. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text of " + value.textValue().length() + " characters";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "nothing";
        };
    }
}
