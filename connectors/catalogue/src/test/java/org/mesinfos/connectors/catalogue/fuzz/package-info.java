/**
 * Coverage-guided fuzzing of every reader.
 *
 * <p>In the build each fuzz test runs over the samples of its connector and over what fuzzing found before. To fuzz one
 * for a minute:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl connectors/catalogue -am test -Dtest=ParserFuzzTest#camt</pre>
 *
 * <p>What it finds is kept under {@code src/test/resources} and becomes part of the build.
 */
package org.mesinfos.connectors.catalogue.fuzz;
