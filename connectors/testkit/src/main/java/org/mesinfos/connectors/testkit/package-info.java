/**
 * What every connector is held to, without being listed: each is tried on the samples that lie under its name in
 * {@code sample-data}.
 */
package org.mesinfos.connectors.testkit;
