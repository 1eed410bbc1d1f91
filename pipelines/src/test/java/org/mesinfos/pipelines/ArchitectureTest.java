package org.mesinfos.pipelines;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/** Dependency rules between the packages of this module. */
@AnalyzeClasses(packages = "org.mesinfos.pipelines", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String ROOT = "org.mesinfos.pipelines.";

    @ArchTest
    static final ArchRule dependenciesRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.mesinfos.pipelines..")
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .layer("run")
            .definedBy(ROOT + "run..", ROOT + "inspect..", ROOT + "grade..")
            .layer("transforms")
            .definedBy(ROOT + "transforms..")
            .layer("deliveries")
            .definedBy(ROOT + "deliveries..", ROOT + "settings..")
            .layer("core")
            .definedBy(
                    ROOT + "bundle..",
                    ROOT + "dedup..",
                    ROOT + "enrich..",
                    ROOT + "identity..",
                    ROOT + "relate..",
                    ROOT + "rows..")
            .layer("store")
            .definedBy(ROOT + "store..", ROOT + "remote..")
            .layer("elements")
            .definedBy(ROOT + "elements..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("transforms")
            .mayOnlyBeAccessedByLayers("run", "cli")
            .whereLayer("deliveries")
            .mayOnlyBeAccessedByLayers("transforms", "run", "cli")
            .whereLayer("elements")
            .mayOnlyBeAccessedByLayers("deliveries", "transforms", "run");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.mesinfos.pipelines.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyConnectorsReadFormats = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.opencsv..",
                    "org.apache.tika..",
                    "org.apache.pdfbox..",
                    "javax.xml.stream..",
                    "com.fasterxml.aalto..");

    @ArchTest
    static final ArchRule onlySomePackagesDependOnBeam = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "transforms..", ROOT + "run..", ROOT + "cli..", ROOT + "remote..")
            .and()
            .doNotHaveSimpleName("BeamStorage")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.beam..");

    @ArchTest
    static final ArchRule namesAreSpecific =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Misc)(\\$.*)?");

    @ArchTest
    static final ArchRule elementsAreNotChanged = classes()
            .that(not(resideInAPackage(ROOT + "elements.."))
                    .and(not(resideInAPackage(ROOT + "rows..")))
                    .and(not(resideInAPackage(ROOT + "identity.."))))
            .should(notSetFieldsOf("org.mesinfos.pipelines."));

    private static ArchCondition<JavaClass> notSetFieldsOf(String prefix) {
        return new ArchCondition<>("not call setters of generated records outside their builders") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (JavaMethodCall call : caller.getMethodCallsFromSelf()) {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    if (target.getName().startsWith("set")
                            && target.getOwner().getName().startsWith(prefix)
                            && target.getOwner().isAssignableTo(SpecificRecordBase.class)) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    @Test
    void everyPackageIsDocumented() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> folders = Files.walk(sources)) {
            assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsClasses))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
