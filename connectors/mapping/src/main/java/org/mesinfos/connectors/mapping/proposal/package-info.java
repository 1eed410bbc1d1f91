/** First mappings, written from samples of files that nobody described. */
package org.mesinfos.connectors.mapping.proposal;
