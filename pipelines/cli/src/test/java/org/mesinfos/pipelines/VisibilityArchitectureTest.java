package org.mesinfos.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.specific.AvroGenerated;

/** Types of the pipelines are public only if another package uses them. */
@AnalyzeClasses(
        packages = {"org.mesinfos.pipelines", "org.mesinfos.linkage", "org.mesinfos.parquet"},
        importOptions = {ImportOption.DoNotIncludeTests.class, PipelineArchitectureTest.NoTestJars.class})
final class VisibilityArchitectureTest {

    private static final Path PROJECT = Path.of("../..");

    /** Public API, and the interface of a provider of keys. */
    private static final List<String> FOR_OTHER_PROJECTS = List.of(
            "org.mesinfos.pipelines.api", "org.mesinfos.linkage.api", "org.mesinfos.pipelines.store.encryption");

    /** Service providers are loaded by their names. */
    private static final String SERVICE_PROVIDER = "com.google.auto.service.AutoService";

    /** Classes of the program, and options of a service provider, which are loaded by their names too. */
    private static final List<String> LOADED_BY_NAME =
            List.of("org.mesinfos.pipelines.remote", "org.mesinfos.pipelines.cli");

    /** Values that another package passes on without naming their types. */
    private static final List<String> PASSED_ON = List.of(
            "org.mesinfos.pipelines.dedup.DeduplicationCounts",
            "org.mesinfos.pipelines.dedup.DeliveryName",
            "org.mesinfos.pipelines.identity.consent.ConsentGrant");

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE_NAME = Pattern.compile("org\\.mesinfos(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");

    @ArchTest
    static void publicTypesAreUsedByOtherPackages(JavaClasses classes) throws IOException {
        Set<String> used = namesInSourcesOfOtherPackages();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().forEach(dependency -> add(dependency.getTargetClass(), user, used));
            for (JavaCodeUnitAccess<?> access : user.getCodeUnitAccessesFromSelf()) {
                AccessTarget.CodeUnitAccessTarget called = access.getTarget();
                add(called.getRawReturnType(), user, used);
                called.getRawParameterTypes().forEach(type -> add(type, user, used));
            }
        }

        assertThat(classes.stream()
                        .filter(VisibilityArchitectureTest::isPublicForThisProject)
                        .map(JavaClass::getName)
                        .filter(name -> !used.contains(name)))
                .as("public types that no other package uses")
                .isEmpty();
    }

    private static void add(JavaClass type, JavaClass user, Set<String> used) {
        if (!type.getPackageName().equals(user.getPackageName())) {
            used.add(type.getName().replaceFirst("\\$.*", ""));
        }
    }

    private static boolean isPublicForThisProject(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info")
                && !type.getSimpleName().endsWith("Exception")
                && !type.isAnnotatedWith(AvroGenerated.class)
                && !type.isAnnotatedWith(SERVICE_PROVIDER)
                && !PASSED_ON.contains(type.getName())
                && !FOR_OTHER_PROJECTS.contains(type.getPackageName())
                && !LOADED_BY_NAME.contains(type.getPackageName());
    }

    /** Returns the types that sources name in packages other than their own, also tests and other modules. */
    private static Set<String> namesInSourcesOfOtherPackages() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher own = PACKAGE.matcher(text);
            String ownPackage = own.find() ? own.group(1) : "";
            TYPE_NAME
                    .matcher(text)
                    .results()
                    .map(name -> name.group())
                    .filter(name -> !name.substring(0, name.lastIndexOf('.')).equals(ownPackage))
                    .forEach(names::add);
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : foldersOfSources()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Path> foldersOfSources() throws IOException {
        try (Stream<Path> folders = Files.find(PROJECT, 4, (path, attributes) -> path.endsWith("src"))) {
            return folders.toList();
        }
    }
}
