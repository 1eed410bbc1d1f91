/**
 * Coverage-guided fuzzing of every reader.
 *
 * <p>In the build, each fuzz test runs with the samples of its connector and with the inputs that earlier fuzzing
 * found. To fuzz a reader for a minute:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl connectors/catalogue -am test -Dtest=ParserFuzzTest#camt</pre>
 *
 * <p>Inputs that reveal a fault are stored under {@code src/test/resources} and become part of the build.
 */
package org.mesinfos.connectors.catalogue.fuzz;
