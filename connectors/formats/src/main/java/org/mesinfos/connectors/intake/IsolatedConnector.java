package org.mesinfos.connectors.intake;

import org.mesinfos.connectors.api.Connector;

/**
 * A connector whose parsing runs in a document process, because it uses libraries that may fail on hostile files.
 *
 * <p>It is a public class with a public constructor without parameters, and its result depends on nothing but the file.
 * {@link ConnectorRunner} starts the process.
 */
public interface IsolatedConnector extends Connector {}
