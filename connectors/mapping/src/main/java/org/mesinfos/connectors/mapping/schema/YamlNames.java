package org.mesinfos.connectors.mapping.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of enum constants in YAML files: lower case with hyphens. */
public final class YamlNames {

    private YamlNames() {}

    /** Returns the name of a constant, such as {@code usage-point}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the names of all constants of an enum, in their order. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(YamlNames::of).toList();
    }
}
