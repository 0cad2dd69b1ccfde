/**
 * The close codes of the graphql-transport-ws protocol, for client and server. A library handles the frames, so no
 * codec is generated.
 */
@WebSocketCloseCodes(value = "graphql-transport-ws.yaml", prefix = "Graphql")
package dev.closecodes.samples.gallery.graphql;

import dev.closecodes.WebSocketCloseCodes;
