package org.mesinfos.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apache.avro.specific.AvroGenerated;

/** Rules of the style guide that all modules of the program obey. */
@AnalyzeClasses(
        packages = "org.mesinfos",
        importOptions = {ImportOption.DoNotIncludeTests.class, PipelineArchitectureTest.NoTestJars.class})
final class CodeStyleArchitectureTest {

    /** At a call, {@code true} does not say what it means: an enum does, or a method of its own. */
    @ArchTest
    static final ArchRule methodsHaveNoBooleanParameters = methods()
            .that()
            .areNotPrivate()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(AvroGenerated.class)
            .should(new ArchCondition<>("have no boolean parameter") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class))) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });
}
