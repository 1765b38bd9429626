package dev.touchstone.interop.mlflow;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** What a client asks about the server itself. */
@Component
class ServerRoutes implements Routes {
  @Override
  public void register(RouteTable table) {
    table.get("server-info", ServerRoutes::info);
  }

  private static void info(Call call) throws IOException {
    call.reply(
        json -> {
          json.writeStringProperty("store_type", "SqlStore");
          json.writeBooleanProperty("workspaces_enabled", false);
          json.writeBooleanProperty("multipart_uploads_enabled", false);
          json.writeBooleanProperty("multipart_downloads_enabled", false);
        });
  }
}
