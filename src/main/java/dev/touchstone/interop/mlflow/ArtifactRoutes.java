package dev.touchstone.interop.mlflow;

import dev.touchstone.interop.mlflow.ArtifactOwner.Located;
import dev.touchstone.run.Run;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Artifacts, for which MLflow's clients use the server as a file store. Each path is authorised by
 * the run or model it belongs to, and none leads out of it.
 */
@Component
class ArtifactRoutes implements Routes {
  private static final String ROOT = "mlflow-artifacts/";
  private static final String MULTIPART =
      "Multipart upload is not supported for the current artifact repository";
  private static final String PRESIGNED =
      "Presigned download is not supported for the current artifact repository";

  private final List<ArtifactOwner> owners;
  private final RunArtifacts runArtifacts;
  private final RunLookup runs;

  ArtifactRoutes(List<ArtifactOwner> owners, RunArtifacts runArtifacts, RunLookup runs) {
    this.owners = owners;
    this.runArtifacts = runArtifacts;
    this.runs = runs;
  }

  @Override
  public void register(RouteTable table) {
    table.get("artifacts/list", this::listOfRun);
    table.add(new Route("GET", "get-artifact", false, this::getOfRun));
    table.add(new Route("GET", ROOT + "artifacts", false, this::list));
    table.add(new Route("GET", ROOT + "artifacts/{*path}", false, this::get));
    table.add(new Route("PUT", ROOT + "artifacts/{*path}", true, this::put));
    table.add(new Route("DELETE", ROOT + "artifacts/{*path}", true, this::delete));
    table.add(new Route("POST", ROOT + "mpu/{*path}", true, call -> refuse(MULTIPART)));
    table.add(new Route("GET", ROOT + "presigned/{*path}", false, call -> refuse(PRESIGNED)));
    table.add(new Route("POST", ROOT + "presigned/{*path}", true, call -> refuse(PRESIGNED)));
  }

  private static void refuse(String message) {
    throw new MlflowProblem(ErrorCode.NOT_IMPLEMENTED, message);
  }

  private void listOfRun(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = runs.get(call, fields.runId());
    String path = RawPath.checked(fields.text("path", ""));
    PageToken.place(fields.text("page_token"));
    Collection<ArtifactListing> files =
        folderIn(runArtifacts.folder(call.viewer(), run.id()), path);
    call.reply(
        json -> {
          json.writeStringProperty("root_uri", RunJson.artifactUri(run));
          ArtifactListing.write(json, files, path.isEmpty() ? "" : path + "/");
        });
  }

  /** A file has nothing in it. */
  private static Collection<ArtifactListing> folderIn(ArtifactFolder folder, String path) {
    return folder.all().stream().anyMatch(each -> each.path().equals(path))
        ? List.of()
        : ArtifactListing.in(folder.all(), path);
  }

  private void getOfRun(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = runs.get(call, fields.runId());
    String path = RawPath.checked(fields.required("path"));
    FileReply.send(call, new Located(runArtifacts.folder(call.viewer(), run.id()), path));
  }

  private void list(Call call) throws IOException {
    Located at = locate(call, RawPath.checked(call.fields().required("path")));
    Collection<ArtifactListing> files = ArtifactListing.in(at.folder().all(), at.rest());
    call.reply(json -> ArtifactListing.write(json, files, ""));
  }

  private void get(Call call) throws IOException {
    if (call.named("path").isEmpty()) list(call);
    else FileReply.send(call, located(call));
  }

  private void put(Call call) throws IOException {
    Located at = located(call);
    if (at.rest().isEmpty()) throw MlflowProblem.invalid("Invalid path");
    at.folder().put(at.rest(), call.request().getInputStream());
    call.done();
  }

  private void delete(Call call) throws IOException {
    Located at = located(call);
    at.folder().remove(at.rest());
    call.done();
  }

  private Located located(Call call) {
    return locate(call, RawPath.safe(call.named("path")));
  }

  private Located locate(Call call, String path) {
    List<String> segments = Arrays.asList(path.split("/"));
    Located found =
        owners.stream()
            .flatMap(owner -> owner.find(call, segments).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    MlflowProblem.absent(
                        "There are no artifacts at '%s': use the artifact_uri of a run."
                            .formatted(path)));
    RawPath.checked(found.rest());
    return found;
  }
}
