package org.mesinfos.pipelines;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * List of the public and protected signatures of types: one line for each type, followed by one indented line for each
 * member, sorted. Of generated records, only the getters are listed; the other members follow from the schema.
 * Stateless.
 */
final class PublicApiListing {

    private static final Set<String> IMPLICIT_IN_RECORDS = Set.of("equals", "hashCode", "toString");
    private static final Set<String> IMPLICIT_IN_ENUMS = Set.of("values", "valueOf");
    private static final Set<String> IMPLICIT_IN_GENERATED =
            Set.of("getClass", "getSchema", "getClassSchema", "getSpecificData", "getDecoder", "getEncoder");

    private PublicApiListing() {}

    /** Returns the lines for types, sorted by their names. */
    static String of(List<Class<?>> types) {
        return types.stream()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .flatMap(type -> Stream.concat(
                        Stream.of(header(type)),
                        members(type).sorted().distinct().map(member -> "  " + member)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder();
        int ignored = Modifier.INTERFACE | (type.isRecord() || type.isEnum() ? Modifier.FINAL | Modifier.STATIC : 0);
        int modifiers = type.getModifiers() & ~ignored & ~(type.isInterface() ? Modifier.ABSTRACT : 0);
        header.append(Modifier.toString(modifiers)).append(type.isSealed() ? " sealed " : " ");
        header.append(
                type.isAnnotation()
                        ? "@interface "
                        : type.isInterface()
                                ? "interface "
                                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
        header.append(type.getName().replace('$', '.')).append(variables(type.getTypeParameters()));
        if (type.getGenericSuperclass() != null && !isImplicitSuperclass(type.getSuperclass())) {
            header.append(" extends ").append(name(type.getGenericSuperclass()));
        }
        Type[] interfaces = type.getGenericInterfaces();
        if (interfaces.length > 0) {
            header.append(type.isInterface() ? " extends " : " implements ").append(names(interfaces));
        }
        return header.toString();
    }

    private static boolean isImplicitSuperclass(Class<?> type) {
        return type == Object.class || type == Record.class || type == Enum.class;
    }

    private static Stream<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        boolean generated = SpecificRecord.class.isAssignableFrom(type) && !type.isInterface();
        for (Method method : type.getDeclaredMethods()) {
            if (isListed(method) && !isImplicit(type, method) && (!generated || isGetter(method))) {
                members.add(modifiers(method, type) + variables(method.getTypeParameters())
                        + (method.getTypeParameters().length > 0 ? " " : "") + name(method.getGenericReturnType())
                        + " " + method.getName() + parameters(method));
            }
        }
        if (!generated) {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (isListed(constructor)) {
                    members.add(modifiers(constructor, type) + "new " + type.getSimpleName() + parameters(constructor));
                }
            }
            for (Field field : type.getDeclaredFields()) {
                if (isListed(field)) {
                    members.add(
                            field.isEnumConstant()
                                    ? "constant " + field.getName()
                                    : modifiers(field, type) + name(field.getGenericType()) + " " + field.getName());
                }
            }
        }
        return members.stream();
    }

    private static boolean isListed(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 && !member.isSynthetic();
    }

    private static boolean isImplicit(Class<?> type, Method method) {
        return (type.isRecord() && IMPLICIT_IN_RECORDS.contains(method.getName()))
                || (type.isEnum() && IMPLICIT_IN_ENUMS.contains(method.getName()));
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !IMPLICIT_IN_GENERATED.contains(method.getName());
    }

    private static String modifiers(Member member, Class<?> type) {
        int meaningful = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT;
        boolean extensible = !Modifier.isFinal(type.getModifiers()) && !type.isInterface();
        int modifiers = member.getModifiers() & (meaningful | (extensible ? Modifier.FINAL : 0));
        String isDefault = member instanceof Method method && method.isDefault() ? "default " : "";
        return Modifier.toString(modifiers) + " " + isDefault;
    }

    private static String parameters(Executable executable) {
        Type[] thrown = executable.getGenericExceptionTypes();
        String parameters = names(executable.getGenericParameterTypes());
        return "(" + (executable.isVarArgs() ? parameters.replaceFirst("\\[\\]$", "...") : parameters) + ")"
                + (thrown.length > 0 ? " throws " + names(thrown) : "");
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName()
                                + (variable.getBounds()[0] == Object.class
                                        ? ""
                                        : " extends " + names(variable.getBounds())))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(PublicApiListing::name).collect(Collectors.joining(", "));
    }

    /** Returns the name without its package if it is of this project, whose simple names are unique, or common. */
    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b(java\\.(lang|util)|org\\.mesinfos(\\.[a-z]\\w*)+)\\.(?=[A-Z])", "")
                .replace('$', '.');
    }
}
