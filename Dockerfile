# The web client
FROM node:22-bookworm-slim AS web
WORKDIR /source/web-client
COPY web-client/package.json web-client/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web-client/ ./
RUN npm run build

# The server, with the pages of the stage before
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=web /source/src/LiveBattle.Server/wwwroot src/LiveBattle.Server/wwwroot
RUN dotnet publish src/LiveBattle.Server --configuration Release --output /app -p:SkipWebClient=true \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# The address is said below; without this the image's own default would only cause a warning.
ENV ASPNETCORE_HTTP_PORTS=
USER $APP_UID
VOLUME /data
EXPOSE 5080
# The image has no curl; bash can speak to a port itself.
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "LiveBattle.Server.dll"]
CMD ["--urls", "http://0.0.0.0:5080", "--data", "/data"]
