package org.mesinfos.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages that other projects may use, what they contain, and who may use the others. */
final class PublicApiTest {

    /** With {@code -Dmesinfos.goldens=regenerate}, the listing is written. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    private static final Path PROJECT = Path.of("../..");
    private static final Path LISTING = PROJECT.resolve("docs/public-api.txt");

    /** A package is public if its name contains the segment {@code api}, or is one of these. */
    private static final Pattern PUBLIC_PACKAGE = Pattern.compile(
            "org\\.mesinfos\\.(records|views|reader|connectors\\.testkit|([a-z]\\w*\\.)*api(\\.\\w+)*)");

    /** Types of other libraries that the API may mention; those of JUnit are for the test kit. */
    private static final Pattern FOREIGN_TYPE =
            Pattern.compile("(javax?|org\\.apache\\.avro|org\\.junit\\.jupiter\\.api)\\.[\\w.$]+");

    private static final Pattern MODULE =
            Pattern.compile(".*/((?:connectors|pipelines)/[\\w-]+|avro-schemas|sample-data)/target/.*");
    private static final Pattern PACKAGE_INFO = Pattern.compile("src/main/java/(.*)/package-info\\.java$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new PipelineArchitectureTest.NoTestJars())
            .importPackages("org.mesinfos");

    @Test
    void listingStatesThePublicApi() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (isPublicApi(type) && !isBuilderOfGeneratedRecord(type)) {
                types.add(type.reflect());
            }
        }
        String listing = PublicApiListing.of(types);
        if (REGENERATE) {
            Files.writeString(LISTING, listing);
        }

        assertThat(Files.readString(LISTING))
                .as(
                        "docs/public-api.txt. If the change of the public API is intended, note it in CHANGELOG.md and run: mvn"
                                + " -o -pl pipelines/cli -am test -Dtest=PublicApiTest -Dmesinfos.goldens=regenerate")
                .isEqualTo(listing);
    }

    @Test
    void publicSignaturesMentionNoInternalTypes() {
        ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are public API", PublicApiTest::isPublicApi))
                .should(new MentionNoInternalTypes())
                .check(CLASSES);
    }

    @Test
    void modulesUseOnlyThePublicApiOfModulesThatAreNoFriends() {
        ArchRuleDefinition.classes().should(new UseNoStrangersInternals()).check(CLASSES);
    }

    @Test
    void packagesStateThatTheyArePublic() throws IOException {
        TreeSet<String> stated = new TreeSet<>();
        TreeSet<String> named = new TreeSet<>();
        for (String root : List.of("avro-schemas", "connectors", "pipelines", "sample-data")) {
            for (Path file : packageInfos(PROJECT.resolve(root))) {
                String name = packageName(file);
                if (Files.readString(file).contains("Public API")) {
                    stated.add(name);
                }
                if (PUBLIC_PACKAGE.matcher(name).matches()) {
                    named.add(name);
                }
            }
        }

        assertThat(named)
                .contains("org.mesinfos.records", "org.mesinfos.connectors.api", "org.mesinfos.pipelines.api")
                .isEqualTo(stated);
    }

    private static List<Path> packageInfos(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> PACKAGE_INFO.matcher(slashes(file)).find())
                    .toList();
        }
    }

    private static String packageName(Path packageInfo) {
        Matcher matcher = PACKAGE_INFO.matcher(slashes(packageInfo));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace('/', '.');
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Returns whether other projects may use a type: it and its enclosing types are public, in a public package. */
    private static boolean isPublicApi(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || (type.isNestedClass() && type.getModifiers().contains(JavaModifier.PROTECTED));
        return open
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && PUBLIC_PACKAGE.matcher(type.getPackageName()).matches()
                && type.getEnclosingClass().map(PublicApiTest::isPublicApi).orElse(true);
    }

    private static boolean isBuilderOfGeneratedRecord(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                .anyMatch(superclass ->
                        superclass.getName().equals("org.apache.avro.specific.SpecificRecordBuilderBase"));
    }

    /** Condition that fails for each internal type in a public or protected signature. */
    private static final class MentionNoInternalTypes extends ArchCondition<JavaClass> {

        MentionNoInternalTypes() {
            super("mention only types of the JDK, Avro, JUnit and the public API");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getSuperclass().ifPresent(superclass -> check(type, type.getDescription(), superclass, events));
            type.getInterfaces().forEach(extended -> check(type, type.getDescription(), extended, events));
            for (JavaMember member : type.getMembers()) {
                boolean open = member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED);
                if (open && !member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    types(member).forEach(mentioned -> check(type, member.getDescription(), mentioned, events));
                }
            }
        }

        private static Stream<JavaType> types(JavaMember member) {
            Stream<JavaType> parameters = member instanceof JavaCodeUnit unit
                    ? Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream())
                    : Stream.empty();
            Stream<JavaType> result = member instanceof JavaCodeUnit unit
                    ? Stream.of(unit.getReturnType())
                    : Stream.of(((JavaField) member).getType());
            return Stream.concat(result, parameters);
        }

        private static void check(JavaClass user, String where, JavaType mentioned, ConditionEvents events) {
            for (JavaClass involved : mentioned.getAllInvolvedRawTypes()) {
                JavaClass type = involved.getBaseComponentType();
                boolean allowed = type.isPrimitive()
                        || FOREIGN_TYPE.matcher(type.getName()).matches()
                        || isPublicApi(type);
                if (!allowed) {
                    events.add(SimpleConditionEvent.violated(user, where + " mentions " + type.getName()));
                }
            }
        }
    }

    /** Condition that fails for each use of a type that is neither public API nor in the same module or in a friend. */
    private static final class UseNoStrangersInternals extends ArchCondition<JavaClass> {

        UseNoStrangersInternals() {
            super("use only the public API of modules that are no friends");
        }

        @Override
        public void check(JavaClass user, ConditionEvents events) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith("org.mesinfos.")
                        && !PUBLIC_PACKAGE.matcher(used.getPackageName()).matches()
                        && !areFriends(module(user), module(used))) {
                    events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                }
            }
        }

        /**
         * Returns whether two modules may use each other's internals: those of connectors and pipelines are released
         * together, except the test kit, which other projects use. The command line contains the generator of sample
         * data.
         */
        private static boolean areFriends(String user, String used) {
            return user.equals(used)
                    || (isInside(user) && isInside(used))
                    || (user.equals("pipelines/cli") && used.equals("sample-data"));
        }

        private static boolean isInside(String module) {
            return module.matches("(connectors|pipelines)/.*") && !module.equals("connectors/testkit");
        }

        private static String module(JavaClass type) {
            String location = type.getSource().orElseThrow().getUri().toString();
            Matcher matcher = MODULE.matcher(location);
            assertThat(matcher.matches()).as(location).isTrue();
            return matcher.group(1);
        }
    }
}
