package org.mesinfos.connectors.catalogue.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.Catalogue;
import org.mesinfos.connectors.testkit.SampleFile;

/** Provider of the bytes of samples as arguments of a test. */
final class SampleArguments implements ArgumentsProvider, AnnotationConsumer<SamplesOf> {

    private List<String> connectors = List.of();

    @Override
    public void accept(SamplesOf samples) {
        connectors = List.of(samples.value());
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException {
        Stream.Builder<Arguments> arguments = Stream.builder();
        for (String id : connectors) {
            Connector connector = Catalogue.REGISTRY.find(id).orElseThrow();
            for (SampleFile sample : Catalogue.samplesOf(connector)) {
                arguments.add(Arguments.of(Files.readAllBytes(sample.path())));
            }
        }
        return arguments.build();
    }
}
