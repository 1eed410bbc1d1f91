package org.mesinfos.pipelines.inspect.contract;

import java.util.Optional;

/**
 * Result of checking one requirement of the contract suite for one connector.
 *
 * @param connector connector and sample
 * @param requirement requirement in words, such as {@code reads its sample as expected}
 * @param failure reason for which the connector does not meet it; empty if it does
 */
public record ContractResult(String connector, String requirement, Optional<String> failure) {}
