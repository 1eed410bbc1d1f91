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
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;

/** The allowed dependencies between the modules of the pipelines, and between the packages of module {@code beam}. */
@AnalyzeClasses(
        packages = {"org.mesinfos.pipelines", "org.mesinfos.linkage", "org.mesinfos.parquet"},
        importOptions = {ImportOption.DoNotIncludeTests.class, PipelineArchitectureTest.NoTestJars.class})
final class PipelineArchitectureTest {

    private static final String ROOT = "org.mesinfos.pipelines.";
    private static final Path MODULES = Path.of("..");

    /** Modules whose tests others use are on the class path as archives, once packaged. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule modulesDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(
                    "org.mesinfos.pipelines..", "org.mesinfos.linkage..", "org.mesinfos.parquet..")
            .layer("linkage")
            .definedBy("org.mesinfos.linkage..")
            .layer("parquet")
            .definedBy("org.mesinfos.parquet..")
            .layer("rows")
            .definedBy(ROOT + "rows..")
            .layer("identity")
            .definedBy(ROOT + "identity..")
            .layer("store")
            .definedBy(ROOT + "store..", ROOT + "deliveries..")
            .layer("core")
            .definedBy(
                    ROOT + "attribution..",
                    ROOT + "bundles..",
                    ROOT + "dedup..",
                    ROOT + "enrich..",
                    ROOT + "guard..",
                    ROOT + "language..",
                    ROOT + "relate..",
                    ROOT + "settings..",
                    ROOT + "thirdparty..",
                    ROOT + "views..")
            .layer("beam")
            .definedBy(
                    ROOT + "elements..",
                    ROOT + "worker..",
                    ROOT + "transforms..",
                    ROOT + "remote..",
                    ROOT + "run..",
                    ROOT + "api..")
            .layer("cli")
            .definedBy(
                    ROOT + "cli..",
                    ROOT + "access..",
                    ROOT + "view..",
                    ROOT + "receipt..",
                    ROOT + "request..",
                    ROOT + "page..",
                    ROOT + "catalogue..",
                    ROOT + "deliver..",
                    ROOT + "sql..",
                    ROOT + "lineage..",
                    ROOT + "inspect..",
                    ROOT + "grade..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("linkage")
            .mayNotAccessAnyLayer()
            .whereLayer("parquet")
            .mayNotAccessAnyLayer()
            .whereLayer("rows")
            .mayOnlyAccessLayers("linkage", "parquet")
            .whereLayer("identity")
            .mayOnlyAccessLayers("linkage", "parquet", "rows")
            .whereLayer("store")
            .mayOnlyAccessLayers("linkage", "parquet", "rows", "identity")
            .whereLayer("core")
            .mayOnlyAccessLayers("linkage", "parquet", "rows", "identity", "store")
            .whereLayer("beam")
            .mayOnlyAccessLayers("linkage", "parquet", "rows", "identity", "store", "core");

    /** The program starts the commands; commands share options and output, and know no command of another subject. */
    @ArchTest
    static final ArchRule commandsOfOneSubjectKnowNoOther = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "cli..")
            .layer("program")
            .definedBy(ROOT + "cli")
            .layer("run")
            .definedBy(ROOT + "cli.run..")
            .layer("identity")
            .definedBy(ROOT + "cli.identity..")
            .layer("lookup")
            .definedBy(ROOT + "cli.lookup..")
            .layer("connector")
            .definedBy(ROOT + "cli.connector..")
            .layer("delivery")
            .definedBy(ROOT + "cli.delivery..")
            .layer("person")
            .definedBy(ROOT + "cli.person..")
            .layer("store")
            .definedBy(ROOT + "cli.store..")
            .layer("option")
            .definedBy(ROOT + "cli.option..")
            .layer("terminal")
            .definedBy(ROOT + "cli.terminal..")
            .whereLayer("run")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("identity")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("lookup")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("connector")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("delivery")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("person")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("store")
            .mayOnlyAccessLayers("option", "terminal")
            .whereLayer("option")
            .mayOnlyAccessLayers("terminal")
            .whereLayer("terminal")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule packagesOfBeamDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.mesinfos.pipelines..")
            .layer("cli")
            .definedBy(ROOT + "cli..", ROOT + "receipt..", ROOT + "deliver..")
            .layer("api")
            .definedBy(ROOT + "api..")
            .layer("run")
            .definedBy(ROOT + "run..", ROOT + "inspect..", ROOT + "grade..")
            .layer("transforms")
            .definedBy(ROOT + "transforms..")
            .layer("worker")
            .definedBy(ROOT + "worker..")
            .layer("elements")
            .definedBy(ROOT + "elements..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("api", "cli")
            .whereLayer("transforms")
            .mayOnlyBeAccessedByLayers("run", "cli")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("transforms", "run")
            .whereLayer("elements")
            .mayOnlyBeAccessedByLayers("transforms", "run");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    /** Every package by itself, also one that has others below it. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.mesinfos.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    @ArchTest
    static final ArchRule linkageNeedsOnlyJava = classes()
            .that()
            .resideInAPackage("org.mesinfos.linkage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.mesinfos.linkage..");

    @ArchTest
    static final ArchRule onlyConnectorsReadFormats = noClasses()
            .that()
            // The answer to a person's request writes tables.
            .resideOutsideOfPackage(ROOT + "access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.opencsv..",
                    "org.apache.tika..",
                    "org.apache.pdfbox..",
                    "javax.xml.stream..",
                    "com.fasterxml.aalto..");

    /** A fault of one reader would end the run. */
    @ArchTest
    static final ArchRule genericReadersAreCalledInIsolation = noClasses()
            .should()
            .callMethod(GenericReader.class, "propose", FilePreview.class)
            .orShould()
            .callMethod(GenericReader.class, "proves", FilePreview.class);

    @ArchTest
    static final ArchRule beamStaysInItsRooms = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "transforms..", ROOT + "run", ROOT + "api..", ROOT + "cli..", ROOT + "remote..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.beam..");

    @ArchTest
    static final ArchRule typeNamesDescribeTheirRole =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Misc)(\\$.*)?");

    @ArchTest
    static final ArchRule nobodyChangesAnElement = classes()
            .that(not(resideInAPackage(ROOT + "elements.."))
                    .and(not(resideInAPackage(ROOT + "deliveries..")))
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
    void everyPackageStatesItsPurpose() {
        assertThat(packages("java"))
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void noPackageIsInTwoModules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (String kind : List.of("java", "avro")) {
            for (Path folder : packages(kind)) {
                Path inModules = MODULES.relativize(folder);
                modules.computeIfAbsent(
                                inModules.subpath(4, inModules.getNameCount()).toString(), name -> new TreeSet<>())
                        .add(inModules.getName(0).toString());
            }
        }

        assertThat(modules).containsKey("org/mesinfos/linkage").containsKey("org/mesinfos/pipelines/elements");
        assertThat(modules.entrySet())
                .allSatisfy(
                        room -> assertThat(room.getValue()).as(room.getKey()).hasSize(1));
    }

    /** Folders of all modules that hold sources of a kind. */
    private static List<Path> packages(String kind) {
        try (Stream<Path> modules = Files.list(MODULES)) {
            List<Path> found = modules.map(module -> module.resolve("src/main").resolve(kind))
                    .filter(Files::isDirectory)
                    .flatMap(PipelineArchitectureTest::foldersWithFiles)
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> foldersWithFiles(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile).map(Path::getParent).distinct().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
