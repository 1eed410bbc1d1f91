package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.mapping.MappingCompiler;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.connectors.mapping.MappingText;

/** Mappings of the class path are compiled when they are needed. */
final class MappingOnDemandTest {

    private final List<String> compiled = new ArrayList<>();
    private final MappingCompiler compiler = mapping -> {
        compiled.add(mapping.id());
        return new MappingLoader().compile(mapping);
    };

    @Test
    void isCompiledOnceByItsFirstUse() {
        MappingText text = MappingFiles.onClassPath().stream()
                .filter(mapping -> mapping.id().equals("enedis/releves"))
                .findFirst()
                .orElseThrow();
        Connector connector = new MappingOnDemand(text, compiler);

        assertThat(connector.id()).isEqualTo("enedis/releves");
        assertThat(compiled).isEmpty();

        assertThat(connector.description().id()).isEqualTo("enedis/releves");
        assertThat(connector.version()).isPositive();
        assertThat(compiled).containsExactly("enedis/releves");
    }

    @Test
    void namesTheInvalidMapping() {
        Connector connector = new MappingOnDemand(new MappingText("bank/moves", "bank/moves.yaml", "["), compiler);

        assertThatThrownBy(connector::description)
                .isInstanceOf(RegistryException.class)
                .hasMessage("The mapping bank/moves.yaml on the class path is invalid")
                .hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void selectionForAnOrganisationCompilesNoMappingOfAnother() {
        AllowedConnectors allowed = AllowedConnectors.of("enedis");

        assertThat(MappingFiles.onClassPath().stream()
                        .map(text -> new MappingOnDemand(text, compiler))
                        .filter(allowed::allows))
                .isNotEmpty();
        assertThat(compiled).isEmpty();
    }
}
