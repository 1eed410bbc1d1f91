package org.mesinfos.connectors.mapping.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of enum constants in YAML files: lower case with hyphens. */
public final class YamlNames {

    private YamlNames() {}

    /** Returns the name of a constant, such as {@code usage-point}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant with a name. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }

    /** Returns the names of all constants of an enum, in their order. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(YamlNames::of).toList();
    }
}
