package org.mesinfos.connectors.catalogue.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Seeding of a fuzz test with the samples of these connectors. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(SampleArguments.class)
@interface SamplesOf {

    /** Returns the connector ids. */
    String[] value();
}
